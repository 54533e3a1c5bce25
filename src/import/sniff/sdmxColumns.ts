import type { NamedRole } from './columnNames'
import { cleanText, foldText } from './foldText'

/**
 * Columns of files in SDMX-CSV (Eurostat, OECD): each dimension has one, and what is counted is told by all of
 * them together. Headers may add a label: `geo: Geopolitical entity (reporting)`.
 */
export function sdmxRoles(headers: readonly string[]): ReadonlyMap<number, NamedRole> | undefined {
  const codes = headers.map((header) => foldText(cleanText(header).split(':')[0] ?? ''))
  if (!codes.includes('timeperiod') || !codes.includes('obsvalue')) return undefined
  return new Map(codes.flatMap((code, at) => (open.test(code) ? [] : [[at, roles.get(code) ?? 'slice']])))
}

/** Whether numbers are to be multiplied, only the user can say. */
const open = /^(?:|unitmult|multiplier|powercode|powercodecode)$/

const roles: ReadonlyMap<string, NamedRole> = new Map([
  ['timeperiod', 'month'],
  ['obsvalue', 'value'],
  ['geo', 'unitName'],
  ['refarea', 'unitName'],
  ['location', 'unitName'],
  ['sex', 'sex'],
  ['gender', 'sex'],
  ...(
    'dataflow structure structureid structurename action lastupdate freq frequency decimals obsflag obsstatus ' +
    'confstatus observationvalue timeperiodlabel'
  )
    .split(' ')
    .map((code): [string, NamedRole] => [code, 'ignored']),
])
