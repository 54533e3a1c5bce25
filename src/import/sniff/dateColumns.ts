import { namedRoleOf } from './columnNames'
import type { HeadedColumn } from './columnRoles'
import { foldText } from './foldText'
import type { Names } from './names'

/**
 * Dates below a name that speaks of something else (`Erstellt am`, `Vorjahresmonat`, `Fälligkeit`): whether they are
 * the months of the report, only a person can say.
 */
export function isOtherDate({ own, coordinates, fixedRole }: HeadedColumn, { indicators }: Names): boolean {
  const name = own.at(-1) ?? ''
  if (fixedRole !== undefined || own.some((text) => namedRoleOf(text) !== undefined)) return false
  const isPartOfAddress = Object.keys(coordinates).some((part) => !['name', 'sign', 'measure'].includes(part))
  if (isPartOfAddress || indicators.find(name).kind !== 'unknown') return false
  const folded = foldText(name)
  return !nameless.test(folded) && !(timeWord.test(folded) && timeName.test(folded))
}

/** `A`, `Spalte 3`, `V1`: names that programs give. */
const nameless =
  /^(?:(?:spalte|column|col|feld|field|var|unnamed|attribut|f|v|x)?[a-z\d]{0,2}|yyyymm|jjjjmm)$/

const timeWord = /^mon$|^bm$|monat|month|zeit|time|period|dat|stichtag|jahr|year/

/** Names of nothing but time: `Berichts-Monat`, `REF_DATE`, `Monat/Jahr`. */
const timeName = new RegExp(
  `^(?:${[
    'berichts?|bezugs?|referenz|reference|reporting|report|ref|statistik|erhebungs?|kalender|zaehl|beobachtungs?',
    'observation|obs|monats?|monate|months?|jahre?s?|years?|zeit|raum|punkt|bezug|perioden?|datum|date|dat|time',
    'stichtags?|tag|erster|letzter|ende|und|des|der|im|nr|nummer|id|key|code|cd|label|name|yyyy|jjjj|mm|tt|dd|bm|mon',
  ].join('|')})+$`,
)
