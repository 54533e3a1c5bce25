import type { MonthIndex } from '@/domain/month'
import type { Indicator } from '@/domain/plan'
import { namesOf } from '../read/indicatorNames'
import { parseDay } from '../read/monthText'
import type { Vocabulary } from '../readOptions'
import { coordinatesOf } from './coordinates'
import { cleanText, foldWords } from './foldText'
import { isFileName } from './fileNames'
import { indicatorFinder, unitFinder } from './knownNames'
import type { Names } from './names'
import { tellingWords } from './neutralWords'
import { isPlainScale, scaleOf, scaleOfLines, type ScaleNote } from './scaleWords'
import { monthsInText, saysSpan, yearsInText } from './timeWords'
import { indicatorsOf, type KnownNames, type TitleIndicators } from './titleIndicators'
import { saysOther } from './otherNumbers'
import { isSelection, withoutSelection } from './partWords'
import { limitsOf, type TitleLimits } from './titleLimits'
import { type TitleTime, titleTimeOf } from './titleMonths'
import { withoutPivotCorner } from './pivotCorner'
import { isLand, placeOf, placesOf, type TitlePlaces } from './titlePlaces'
import { sexOfTitles, type TitleSex } from './titleSex'

/** What the lines around a table say about all of it. */
export interface TitleFindings extends TitleLimits, TitleIndicators, TitlePlaces {
  readonly sexes: readonly ('female' | 'male')[]
  readonly onlySex: TitleSex['only']
  readonly areSexesTornApart: boolean
  readonly otherSex: TitleSex['other']
  /** Months that any line mentions. */
  readonly months: readonly MonthIndex[]
  /** What lines call the Berichtsmonat. */
  readonly times: readonly TitleTime[]
  readonly years: readonly number[]
  /** Of lines that say the year of what is counted: `LZB 2022`, `Berichtsjahr: 2022`. */
  readonly countedYears: readonly number[]
  /** A line that names a flow of a whole year. */
  readonly wholeYear: string | undefined
  /** A line that names several months at once. */
  readonly span: string | undefined
  /** Datenstand, `YYYY-MM-DD` */
  readonly asOf: string | undefined
  readonly scale: ScaleNote | undefined
  /** The line that says that amounts are whole euros. */
  readonly plainScale: string | undefined
  /** The thousands or millions are euros. */
  readonly isMoney: boolean
  /** A line that names an indicator beside words that may restrict it. */
  readonly unexplained: string | undefined
  /** What the table calls itself. */
  readonly title: string | undefined
}

/** What a row says of the table rather than of its file. */
function spokenText(row: readonly string[]): string {
  return withoutPivotCorner(withoutFileNote(titleText(row.filter((cell) => !isFileNote(cell)))))
}

export function readTitleLines(
  rows: readonly (readonly string[])[],
  names: Names,
  { units, indicators }: Vocabulary,
): TitleFindings {
  const lines = rows.map(titleText).filter((line) => line !== '')
  const spoken = rows.map(spokenText).filter((line) => line !== '' && !isAboutFile(line) && !isFileName(line))
  const [unitsIn, indicatorsIn] = [unitFinder(units), indicatorFinder(indicators)]
  const known = { units: unitsIn, indicators: indicatorsIn }
  const withoutNames = (text: string) => unitsIn.rest(indicatorsIn.rest(text))
  const sex = sexOfTitles(spoken, withoutNames)
  return {
    ...placesOf(spoken, { names, unitsIn }),
    ...indicatorsOf(spoken, known),
    ...sexesOf(sex),
    months: spoken.flatMap(monthsInText),
    times: spoken.flatMap((line) => titleTimeOf(line, withoutNames) ?? []),
    span: spoken.find(saysSpan),
    years: distinct(spoken.map(withoutImprint).flatMap(yearsInText)),
    countedYears: distinct(
      spoken
        .map(withoutMonthBeside)
        .filter((line) => saysYear(line, known))
        .flatMap(yearsInText),
    ),
    wholeYear: spoken.find((line) => isWholeYear(line, indicatorsIn.find(line).flat())),
    asOf: lines.map(asOfIn).findLast((day) => day !== undefined),
    ...scalesOf(spoken),
    title: titleOf(spoken, names),
    ...limitsOf(
      spoken.filter((line) => line !== sex.other?.line),
      (line) => indicatorsIn.find(line).flat().flatMap(namesOf),
    ),
    unexplained: spoken.find((line) => isUnexplained(line, known)),
  }
}

function scalesOf(lines: readonly string[]): Pick<TitleFindings, 'scale' | 'plainScale' | 'isMoney'> {
  return {
    scale: scaleOfLines(lines),
    plainScale: lines.find(isPlainScale),
    isMoney: lines.some((line) => scaleOf(line) !== undefined && saysMoney(line)),
  }
}

function sexesOf({ sexes, only, isTornApart, other }: TitleSex) {
  return { sexes, onlySex: only, areSexesTornApart: isTornApart, otherSex: other }
}

/** What a title says stands at its start. */
const longestLine = 500

export function titleText(row: readonly string[]): string {
  return row
    .map(cleanText)
    .filter((cell) => cell !== '')
    .join(' ')
    .replace(/^#+ */, '')
    .slice(0, longestLine)
}

const wordsOfFile =
  'datenstand|stand|ladestand|erstellt|erstellungsdatum|gedruckt|druckdatum|abgerufen|abruf|export|exportiert|veröffentlicht|download|gebietsstand'

const aboutFile = new RegExp(`\\b(?:${wordsOfFile})\\b`, 'i')
const clauseAboutFile = new RegExp(` ?(?:[,;|]| [-–—]) ?(?:${wordsOfFile})\\b[^,;|]*`, 'gi')

/** Lines about when the file was made; their dates are no Berichtsmonat. */
export function isAboutFile(line: string): boolean {
  return aboutFile.test(line)
}

/** `Datenstand: 12.06.2023` in a cell of its own beside others. */
function isFileNote(cell: string): boolean {
  return isAboutFile(cell) && withoutFileNote(cell) === cell.trim() && /\d/.test(cell)
}

/** `Kreis X (Gebietsstand September 2023)`, `LZB Mai 2023, Stand 12.06.2023`: only its note speaks of the file. */
function withoutFileNote(line: string): string {
  return line
    .replace(/ ?\([^)]*\)/g, (note) => (isAboutFile(note) ? '' : note))
    .replace(clauseAboutFile, '')
    .trim()
}

/** Lines that name the table's number or who publishes it. */
function isImprint(line: string): boolean {
  return /^(?:(?:genesis-)?tabelle\b|quelle\b|©|statistik der bundesagentur|bundesagentur für arbeit|statcube|statistisches? |statistische ämter|amt für statistik|landesamt für statistik|it\.nrw)/i.test(
    line,
  )
}

/** `© Kreis Recklinghausen 2024`, `Quelle: …, Nürnberg 2024`: the year is that of the publication. */
function withoutImprint(line: string): string {
  return line.replace(/(?:©|\(c\)|(?<!\p{L})(?:copyright|quelle|herausgeber|impressum)(?!\p{L})).*$/iu, '')
}

/** Datenstand of a line such as `Stand: 21.07.2014 / 20:19:53`. */
function asOfIn(line: string): string | undefined {
  const text =
    /\b(?:datenstand|stand|ladestand)\b\D{0,15}(\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{4}-\d{2}-\d{2})/i.exec(
      line,
    )?.[1]
  return text === undefined ? undefined : parseDay(text)
}

/** `Berichtsjahr 2022, Berichtsmonat Januar 2023`: the month has a year of its own. */
function withoutMonthBeside(line: string): string {
  const clauses = line.split(/[,;|] ?/)
  const saysItsYear = clauses.some((clause) => /(?<!\p{L})(?:berichts)?jahr:? \d{4}$/iu.test(clause))
  if (!saysItsYear) return line
  return clauses.filter((clause) => titleTimeOf(clause, (text) => text) === undefined).join(', ')
}

/** Nothing but the year stands beside the name of an indicator or the word for it. */
function saysYear(line: string, { units, indicators }: KnownNames): boolean {
  const isNamed = /^(?:berichts)?jahr(?!\p{L})/iu.test(line) || indicators.find(line).length > 0
  return isNamed && tellingWords(units.rest(indicators.rest(line))).length === 0
}

/** `Integrationen im Jahr 2023` */
function isWholeYear(line: string, named: readonly Indicator[]): boolean {
  const isSaid = /(?<!\p{L})(?:gesamt)?jahre?s? (?:19|20)\d\d(?!\d)/iu.test(line)
  return isSaid && named.some(({ kind }) => kind === 'flow')
}

/** Longer sentences explain rather than name. */
const mostTitleWords = 12

function isUnexplained(line: string, { units, indicators }: KnownNames): boolean {
  if (foldWords(line).length > mostTitleWords || placeOf(line) !== undefined) return false
  const named = indicators.find(line).flat()
  if (!isSelection(line) && named.length === 0) return false
  // `an erwerbsfähigen Leistungsberechtigten (ELB)` names one indicator twice.
  const stems = new Set(named.flatMap(namesOf).flatMap(foldWords).map(stemOf))
  if (named.length > 0 && sexLetter.test(line)) return true
  const rest = tellingWords(units.rest(indicators.rest(withoutSelection(line))))
  // Words for other numbers are followed on their own.
  return rest.some((word) => !stems.has(stemOf(word)) && !saysOther(word))
}

/** `LZB w`, but not `LZB m/w` */
const sexLetter = /(?<![/+|] ?)(?<=[ (])[wmfd]\.?\)?$/i

/** Without the endings of a German word. */
function stemOf(word: string): string {
  return word.toLowerCase().replace(/(?:en|er|es|em|e|n|s)$/, '')
}

/** `in Tsd. €`, `Mio. Euro` */
export function saysMoney(text: string): boolean {
  return /€|\b(?:t?eur|euro)\b/i.test(text)
}

/** The line that names what is counted (`Arbeitslose (Anzahl)`), else the first that says more than a place or month. */
function titleOf(lines: readonly string[], names: Names): string | undefined {
  const counted = lines.find((line) => /\((?:anzahl|personen|fälle|in %|prozent)\)$/i.test(line))
  const titles = lines.filter(
    (line) =>
      placeOf(line) === undefined &&
      !isLand(line) &&
      !isImprint(line) &&
      coordinatesOf(line, names).name !== undefined,
  )
  return counted ?? titles[0]
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
