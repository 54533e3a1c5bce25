import type { Answers, ColumnAnswer, Meaning } from '@/import/answers'
import { delimiterWords, describeEncoding, roleWords } from './fileForm'
import { formatMonthName } from './format'
import type { NamedThings } from './importChoices'
import { joinAll, quote } from './quoted'
import { sexWords } from './target'

export const answerTexts = {
  title: 'Ihre Antworten',
  takeBack: 'zurücknehmen',
  remember: 'Antworten für Dateien dieser Art merken',
  rememberHint:
    'Die nächste Datei mit denselben Spalten wird dann ohne Fragen gelesen. Ein Monat wird nie gemerkt, höchstens dass er im Dateinamen steht.',
  withoutProfile: 'Ohne gemerkte Antworten lesen',
  left: 'wird weggelassen',
} as const

/** One answer in two parts: what it is about, and what was said. */
export interface DescribedAnswer {
  readonly about: string
  readonly is: string
}

/** @param answer holds one answer only */
export function describeAnswer(answer: Answers, names: NamedThings): DescribedAnswer {
  return describeMeaning(answer, names) ?? describeForm(answer) ?? describeWholeFile(answer, names)
}

/** `Name des Profils`; of several kinds of files each with its files. */
export function describeProfileName(files: readonly string[], kindCount: number): string {
  return kindCount === 1 ? 'Name des Profils' : `Name des Profils für ${joinAll(files.map(quote), 2)}`
}

/** `Gelesen mit den gemerkten Antworten „LZB monatlich“` */
export function describeProfileUse(name: string): string {
  return `Gelesen mit Profil ${quote(name)}`
}

/** `Antwort zurücknehmen: „LZB Best.“`, for a button that stands beside its answer. */
export function describeTakeBack({ about }: DescribedAnswer): string {
  return `Antwort zurücknehmen: ${about}`
}

function describeMeaning(
  { indicators, units, sexes }: Answers,
  names: NamedThings,
): DescribedAnswer | undefined {
  return (
    meaningOf(indicators, (id) => labelOf(id, names)) ??
    meaningOf(units, (id) => unitNameOf(id, names)) ??
    meaningOf(sexes, (sex) => sexWords[sex])
  )
}

function meaningOf<T>(
  [meaning]: readonly Meaning<T>[] = [],
  nameOf: (meant: T) => string,
): DescribedAnswer | undefined {
  if (meaning === undefined) return undefined
  const { text, is } = meaning
  return { about: quote(text), is: is === null ? answerTexts.left : nameOf(is) }
}

function describeForm({
  encoding,
  delimiter,
  header,
  columns,
  ...rest
}: Answers): DescribedAnswer | undefined {
  const [column] = columns ?? []
  if (column !== undefined) return { about: describeColumn(column), is: roleWords[column.role] }
  if (encoding !== undefined) return { about: 'Kodierung', is: describeEncoding(encoding) }
  if (delimiter !== undefined) return { about: 'Trennzeichen', is: delimiterWords[delimiter] }
  if (header !== undefined) return describeHeaderAnswer(header)
  return describeNumbers(rest)
}

function describeColumn({ at, name = '' }: ColumnAnswer): string {
  return name === '' ? `Spalte ${at + 1}` : `Spalte ${quote(name)}`
}

function describeHeaderAnswer({ line, rowCount }: NonNullable<Answers['header']>): DescribedAnswer {
  return rowCount === 1
    ? { about: 'Kopfzeile', is: `Zeile ${line}` }
    : { about: 'Kopfzeilen', is: `Zeilen ${line - rowCount + 1} bis ${line}` }
}

function describeNumbers(answer: Answers): DescribedAnswer | undefined {
  const { decimal, dateOrder, areExcelDates, isMonthly, exponent } = answer
  if (decimal !== undefined) return { about: 'Dezimalzeichen', is: decimalWords[decimal] }
  if (exponent !== undefined) return { about: 'Werte', is: exponentWords[exponent] }
  if (dateOrder !== undefined) return { about: 'Datumsangaben', is: orderWords[dateOrder] }
  if (areExcelDates !== undefined)
    return { about: 'Zahlen an der Stelle des Monats', is: areExcelDates ? 'Excel-Datum' : 'kein Datum' }
  return isMonthly && { about: 'Abstand der Monate', is: 'einzelne Monate' }
}

function describeWholeFile(answer: Answers, names: NamedThings): DescribedAnswer {
  if (answer.month !== undefined) return { about: 'Monat der Datei', is: formatMonthName(answer.month) }
  if (answer.year !== undefined) return { about: 'Jahr der Datei', is: String(answer.year) }
  if (answer.isMonthAsNamed) return { about: 'Monat der Datei', is: 'wie in Titel oder Dateiname' }
  if (answer.unitId !== undefined) return { about: 'Stelle der Datei', is: unitNameOf(answer.unitId, names) }
  return { about: 'Kennzahl der Datei', is: labelOf(answer.indicatorId ?? '', names) }
}

function labelOf(id: string, { indicators }: NamedThings): string {
  return indicators.get(id)?.label ?? id
}

function unitNameOf(id: string, { units }: NamedThings): string {
  return units.get(id)?.name ?? id
}

export const decimalWords = { comma: 'Komma (1.234,5)', point: 'Punkt (1,234.5)' } as const
const orderWords = { dayFirst: 'Tag zuerst', monthFirst: 'Monat zuerst' } as const
const exponentWords = {
  0: 'wie geschrieben',
  2: 'in Hundert',
  3: 'in Tausend',
  6: 'in Millionen',
  9: 'in Milliarden',
} as const
