import type { NamedRole } from './columnNames'
import { cleanText, foldText } from './foldText'

/**
 * Columns of files in SDMX-CSV (Eurostat, OECD): each dimension has one, and what is counted is told by all of
 * them together. Headers may add a label: `geo: Geopolitical entity (reporting)`.
 */
export function sdmxRoles(headers: readonly string[]): ReadonlyMap<number, NamedRole> | undefined {
  const codes = headers.map(codeOf)
  if (!isSdmxHeader(headers)) return undefined
  const isLabel = labelsOf(codes)
  const role = (code: string, at: number) => (isLabel(at) ? 'ignored' : (roles.get(code) ?? 'slice'))
  return new Map(codes.flatMap((code, at) => (code === '' || open.test(code) ? [] : [[at, role(code, at)]])))
}

export function isSdmxHeader(headers: readonly string[]): boolean {
  const codes = headers.map(codeOf)
  return codes.includes('timeperiod') && codes.includes('obsvalue')
}

/** The power of ten that the column of multipliers names for all values, -1 where it names several. */
export function multiplierOf(headers: readonly string[], cellsOf: (at: number) => readonly string[]): number {
  const at = isSdmxHeader(headers) ? headers.findIndex((header) => open.test(codeOf(header))) : -1
  const [only = '', ...others] = at === -1 ? [] : [...new Set(cellsOf(at).map((cell) => cell.trim()))]
  if (others.length > 0 || !/^(?:|[02369])$/.test(only)) return -1
  return Number(only)
}

export function isMultiplierName(header: string): boolean {
  return open.test(codeOf(header))
}

function codeOf(header: string): string {
  return foldText(cleanText(header).split(':')[0] ?? '')
}

/** In files with labels each code is followed by its label; both begin behind the name of the table. */
function labelsOf(codes: readonly string[]): (at: number) => boolean {
  const name = codes.indexOf('structurename')
  return (at) => name !== -1 && at > name && (at - name) % 2 === 0
}

/** Whether numbers are to be multiplied, only the user can say. */
const open = /^(?:unitmult|multiplier|powercode|powercodecode)$/

const roles: ReadonlyMap<string, NamedRole> = new Map([
  ['timeperiod', 'month'],
  ['obsvalue', 'value'],
  ['geo', 'unitName'],
  ['refarea', 'unitName'],
  ['location', 'unitName'],
  ['obsflag', 'status'],
  ['obsstatus', 'status'],
  ['sex', 'sex'],
  ['gender', 'sex'],
  ...(
    'dataflow structure structureid structurename action lastupdate freq frequency decimals confstatus ' +
    'observationvalue timeperiodlabel obspreprice'
  )
    .split(' ')
    .map((code): [string, NamedRole] => [code, 'ignored']),
])
