import type { NamedRole } from './columnNames'
import { cleanText } from './foldText'

/**
 * Columns of the flat files of GENESIS (Destatis, Regionaldatenbank, Landesdatenbanken), whose names are codes:
 * `1_variable_code` says what `1_variable_attribute_code` and `…_label` hold. Older files have German names.
 */
export function genesisRoles(
  headers: readonly string[],
  cellsOf: (column: number) => readonly string[],
): ReadonlyMap<number, NamedRole> | undefined {
  const codes = headers.map((header) => cleanText(header).toLowerCase().replaceAll('ä', 'ae'))
  if (!codes.some((code) => /^(?:statistics|statistik)_code$/.test(code))) return undefined
  const roles = new Map<number, NamedRole>()
  codes.forEach((code, at) => {
    const dimension = /^(\d+)_(?:variable_attribute|auspraegung)_(code|label)$/.exec(code)
    const role = dimension ? attributeRole(dimension, codes, cellsOf) : fixedRole(code)
    if (role !== undefined) roles.set(at, role)
  })
  return roles
}

const fixedRoles: readonly (readonly [RegExp, NamedRole])[] = [
  [/^(?:time|zeit)$/, 'month'],
  [/^value$/, 'value'],
  [/^value_variable_label$/, 'indicator'],
  [/^(?:value_q|quality|qualitaet)$/, 'status'],
  [
    /^(?:statistics|statistik|time|zeit|value_variable|value_unit|\d+_variable|\d+_merkmal)(?:_code|_label)?$/,
    'ignored',
  ],
]

function fixedRole(code: string): NamedRole | undefined {
  return fixedRoles.find(([pattern]) => pattern.test(code))?.[1]
}

function attributeRole(
  [, number, part]: RegExpExecArray,
  codes: readonly string[],
  cellsOf: (column: number) => readonly string[],
): NamedRole {
  const codeAt = codes.findIndex((code) => new RegExp(`^${number}_(?:variable|merkmal)_code$`).test(code))
  const variable = cellsOf(codeAt)[0] ?? ''
  const [label, code] = attributeRoles.find(([pattern]) => pattern.test(variable))?.[1] ?? [
    'slice',
    'ignored',
  ]
  return part === 'label' ? label : code
}

/** Roles of a label and of its code, by the code of their variable. */
const attributeRoles: readonly (readonly [RegExp, readonly [label: NamedRole, code: NamedRole]])[] = [
  [/^GES/, ['sex', 'ignored']],
  [/^MONAT/, ['monthOfYear', 'ignored']],
  [/^(?:GEMEIN|KREIS|DLAND|REGBEZ|DINSG|DG$|NUTS)/, ['unitName', 'unitKey']],
]

/** `ERW032__Arbeitslose__Anzahl`: older flat files name code, label and unit of a value in its header. */
export function genesisValueName(header: string): string | undefined {
  return /^[A-Z0-9]+__(.+)__[^_]+$/.exec(header)?.[1]?.replaceAll('_', ' ')
}
