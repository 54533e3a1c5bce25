import type { NamedRole } from './columnNames'
import { cleanText, foldText } from './foldText'

/**
 * Columns of files in SDMX-CSV (Eurostat, OECD): each dimension has one, and what is counted is told by all of
 * them together. Headers may add a label: `geo: Geopolitical entity (reporting)`.
 */
export function sdmxRoles(headers: readonly string[]): ReadonlyMap<number, NamedRole> | undefined {
  const codes = headers.map((header) => foldText(cleanText(header).split(':')[0] ?? ''))
  if (!codes.includes('timeperiod') || !codes.includes('obsvalue')) return undefined
  const isLabel = labelsOf(codes)
  const role = (code: string, at: number) => (isLabel(at) ? 'ignored' : (roles.get(code) ?? 'slice'))
  return new Map(codes.flatMap((code, at) => (open.test(code) ? [] : [[at, role(code, at)]])))
}

/** In files with labels each code is followed by its label; both begin behind the name of the table. */
function labelsOf(codes: readonly string[]): (at: number) => boolean {
  const name = codes.indexOf('structurename')
  return (at) => name !== -1 && at > name && (at - name) % 2 === 0
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
