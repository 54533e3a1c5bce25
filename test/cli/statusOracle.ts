/**
 * A second, naive way to the state of a target, written from the specification alone: no typed arrays, no formulas,
 * no code of the product. Slow and plain on purpose; what both ways agree on is not the mistake of one of them.
 */

export interface Cell {
  readonly value: number
  readonly isProvisional: boolean
}
export type Seen = Cell | 'hidden' | 'missing'

export interface Series {
  readonly kind: 'stock' | 'flow' | 'ratio'
  readonly measure: string
  /** `2023-1` to what stands there. */
  readonly cells: ReadonlyMap<string, Seen>
}

export interface OracleRule {
  readonly kind: string
  readonly direction?: 'up' | 'down'
  readonly basis?: string
  readonly value?: number | { readonly kind: string; readonly value: number } | null
  readonly path?: {
    readonly method: string
    readonly values?: readonly number[]
    readonly years?: readonly number[]
  } | null
  readonly factor?: number
  readonly base?: { readonly kind: string; readonly value?: number; readonly year?: number } | null
  readonly min?: number | null
  readonly max?: number | null
  readonly tolerance?: { readonly kind: string; readonly value: number }
}

export interface Verdict {
  readonly status: string
  readonly reasonCode: string | null
  readonly planned: number | null
  readonly deviation: number | null
  readonly provisional: boolean
}

type None = { readonly none: string }
type Found = Cell | None
/** A planned value; of a corridor the edge that the actual one is held against. */
type Soll = Cell & { readonly edge?: 'min' | 'max' }
interface At {
  readonly series: Series
  readonly rule: OracleRule
  readonly planYear: number
  readonly year: number
  readonly month: number
}

export function oracle(given: At): Verdict {
  const { rule, planYear, year } = given
  const actual = actualOf(given)
  const unplanned = { actual, planned: null, provisional: isProvisional(actual) }
  const isOwnYear = year === planYear
  if (rule.kind === 'info') return verdict('nur Information', 'infoOnly', unplanned)
  if (rule.kind === 'plannedZero')
    return verdict('nur Information', 'plannedZero', { ...unplanned, planned: isOwnYear ? 0 : null })
  if (hasNoNumber(rule)) return verdict('nicht beurteilbar', 'noNumberSet', unplanned)
  if (!isOwnYear) return verdict('nicht beurteilbar', 'otherYear', unplanned)
  return compared(given, actual, plannedOf(given, actual))
}

function compared(given: At, actual: Found, planned: Soll | None): Verdict {
  if ('none' in actual) {
    const soll = 'none' in planned ? null : planned.value
    return verdict('nicht beurteilbar', actual.none, { actual, planned: soll, provisional: false })
  }
  if ('none' in planned && isFull(given, actual))
    return verdict('erreicht', null, { actual, planned: null, provisional: actual.isProvisional })
  if ('none' in planned)
    return verdict('nicht beurteilbar', planned.none, {
      actual,
      planned: null,
      provisional: actual.isProvisional,
    })
  const provisional = actual.isProvisional || planned.isProvisional
  const status = statusOf(given, { actual, planned, provisional })
  return verdict(status, null, { actual, planned: planned.value, provisional })
}

/** A year's sum that is there needs no path. */
function isFull(given: At, actual: Cell): boolean {
  const whole = yearSumOf(given)
  return whole !== null && isSumSafe(given, actual, whole)
}

interface Known {
  readonly actual: Cell
  readonly planned: Soll
  readonly provisional: boolean
}

function verdict(
  status: string,
  reasonCode: string | null,
  { actual, planned, provisional }: { actual: Found; planned: number | null; provisional: boolean },
): Verdict {
  const deviation = planned === null || 'none' in actual ? null : actual.value - planned
  return { status, reasonCode, planned, deviation, provisional }
}

function isProvisional(actual: Found): boolean {
  return 'value' in actual && actual.isProvisional
}

function hasNoNumber({ kind, value, min, max }: OracleRule): boolean {
  if (kind === 'corridor') return min === null && max === null
  return value === null
}

// Values, months, windows

function at({ cells }: Series, year: number, month: number): Seen {
  return cells.get(`${year}-${month}`) ?? 'missing'
}

function months(series: Series, year: number, upTo: number): readonly Seen[] {
  return Array.from({ length: upTo }, (_, back) => at(series, year, back + 1))
}

/** Sum of January to the month: hidden only where nothing else than hidden numbers is in the way. */
function sumTo(series: Series, year: number, upTo: number): Found {
  const seen = months(series, year, upTo)
  const gaps = seen.filter((each) => typeof each === 'string')
  if (gaps.length > 0) return { none: gaps.every((gap) => gap === 'hidden') ? 'suppressed' : 'monthsMissing' }
  const cells = seen.filter((each) => typeof each !== 'string')
  return {
    value: cells.reduce((sum, cell) => sum + cell.value, 0),
    isProvisional: cells.some((cell) => cell.isProvisional),
  }
}

function meanTo(series: Series, year: number, upTo: number): Found {
  const sum = sumTo(series, year, upTo)
  return 'none' in sum ? sum : { ...sum, value: sum.value / upTo }
}

function single(series: Series, year: number, month: number): Found {
  const seen = at(series, year, month)
  if (seen === 'hidden') return { none: 'suppressed' }
  return seen === 'missing' ? { none: 'monthsMissing' } : seen
}

/** The year's value compared, second column of the table in §5. */
function comparedOf({ series, rule }: At, year: number, month: number): Found {
  const toDate = series.kind === 'flow' ? sumTo : single
  switch (rule.kind) {
    case 'direction':
      if (rule.basis === 'december' || series.kind === 'ratio') return single(series, year, month)
      return series.kind === 'flow' ? sumTo(series, year, month) : meanTo(series, year, month)
    case 'yearAverage':
      return meanTo(series, year, month)
    case 'yearSum':
      return sumTo(series, year, month)
    case 'multipleOfBase':
    case 'corridor':
    case 'plannedZero':
    case 'info':
      return toDate(series, year, month)
    default:
      return single(series, year, month)
  }
}

function actualOf(given: At): Found {
  const { series, rule, year, month } = given
  if (rule.kind !== 'changeYoY') return comparedOf(given, year, month)
  const now = single(series, year, month)
  const before = single(series, year - 1, month)
  if ('none' in now) return now
  if ('none' in before) return before.none === 'suppressed' ? before : { none: 'noYearBefore' }
  if (before.value === 0) return { none: 'undefinedRatio' }
  return {
    value: (now.value / before.value - 1) * 100,
    isProvisional: now.isProvisional || before.isProvisional,
  }
}

// Soll

function plannedOf(given: At, actual: Found): Soll | None {
  const { rule, planYear } = given
  switch (rule.kind) {
    case 'direction':
      return before(given, planYear - 1, { factor: 1, otherwise: 'noYearBefore' })
    case 'yearAverage':
      return averageOf(given)
    case 'yearEnd':
      return levelOn(given, 'december', numberOf(rule))
    case 'yearSum':
    case 'yearToDateRate':
      return shareOn(given, numberOf(rule))
    case 'multipleOfBase':
      return multipleOf(given)
    case 'corridor':
      return edgeOf(given, actual)
    default:
      return final(numberOf(rule))
  }
}

function numberOf({ value }: OracleRule): number {
  return typeof value === 'number' ? value : Number.NaN
}

function averageOf(given: At): Found {
  const { value } = given.rule
  if (typeof value !== 'object' || value === null) return { none: 'noNumberSet' }
  if (value.kind === 'absolute') return levelOn(given, 'mean', value.value)
  return before(given, given.planYear - 1, { factor: 1 + value.value / 100, otherwise: 'noYearBefore' })
}

/** A number typed in for a flow is a year's: a twelfth of it for each month. */
function multipleOf(given: At): Found {
  const { rule, series, month } = given
  const { factor = Number.NaN, base } = rule
  if (!base) return { none: 'noBase' }
  if (base.kind === 'year') return before(given, base.year ?? 0, { factor, otherwise: 'noBase' })
  return final(factor * (base.value ?? Number.NaN) * (series.kind === 'flow' ? month / 12 : 1))
}

/** Held against the lower edge below it, otherwise against the upper one. */
function edgeOf(given: At, actual: Found): Soll | None {
  const min = grownEdge(given, given.rule.min)
  const max = grownEdge(given, given.rule.max)
  for (const edge of [min, max]) if (edge !== null && 'none' in edge) return edge
  return beyondEdge(actual, min as Cell | null, max as Cell | null)
}

function beyondEdge(actual: Found, min: Cell | null, max: Cell | null): Soll {
  const isBelow = 'value' in actual && min !== null && actual.value < min.value
  if (max !== null && !isBelow) return { ...max, edge: 'max' }
  return { ...(min ?? final(Number.NaN)), edge: 'min' }
}

/** Of a flow with its sum, otherwise from December before. */
function grownEdge(given: At, edge: number | null | undefined): Found | null {
  if (typeof edge !== 'number') return null
  if (!given.rule.path) return final(edge)
  return given.series.kind === 'flow' ? final((edge * given.month) / 12) : levelOn(given, 'december', edge)
}

const final = (value: number): Cell => ({ value, isProvisional: false })

function before(
  given: At,
  year: number,
  { factor, otherwise }: { factor: number; otherwise: string },
): Found {
  const earlier = comparedOf(given, year, given.month)
  if ('value' in earlier) return { ...earlier, value: earlier.value * factor }
  if (earlier.none === 'suppressed') return earlier
  return { none: isInPart(given, year) ? 'monthsMissing' : otherwise }
}

/** Some of the months that a sum or mean needs are there. */
function isInPart({ series, rule, month }: At, year: number): boolean {
  const isToDate =
    series.kind === 'flow'
      ? rule.kind !== 'direction' || rule.basis !== 'december'
      : rule.kind === 'yearAverage' ||
        (rule.kind === 'direction' && rule.basis !== 'december' && series.kind === 'stock')
  return isToDate && months(series, year, month).some((each) => typeof each !== 'string')
}

function onPath({ rule, month }: At): Cell | undefined {
  return rule.path?.method === 'manual' ? final(rule.path.values?.[month - 1] ?? Number.NaN) : undefined
}

function yearsOf({ rule, planYear }: At): readonly number[] {
  return rule.path?.years ?? [3, 2, 1].map((back) => planYear - back)
}

/** Linear: m/12. Seasonal: share of months 1…m of the years before, complete ones only. */
function shareOn(given: At, value: number): Found {
  const { series, rule, month } = given
  if (isAtEnd(given)) return final(value)
  if (rule.path?.method === 'linear') return final((value * month) / 12)
  const whole = yearsOf(given).filter((year) => !('none' in sumTo(series, year, 12)))
  const upTo = (year: number, last: number): number => {
    const found = series.kind === 'flow' ? sumTo(series, year, last) : single(series, year, last)
    return 'value' in found ? found.value : Number.NaN
  }
  const all = total(whole.map((year) => upTo(year, 12)))
  const seasonal =
    all === 0 ? { none: 'noPath' } : final((value * total(whole.map((year) => upTo(year, month)))) / all)
  return onPath(given) ?? seasonal
}

/** In December the whole is due, whatever led there; only twelve numbers by hand may say otherwise. */
function isAtEnd({ rule, month }: At): boolean {
  return month === 12 && rule.path?.method !== 'manual'
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** From December before on a straight line, or along the mean profile of the years before, bent to meet the value. */
function levelOn(given: At, goal: 'mean' | 'december', value: number): Found {
  if (isAtEnd(given)) return final(value)
  const found = levelsOf(given)
  if ('none' in found) return onPath(given) ?? found
  const bent = bentLevels(found.levels, goal, value).slice(0, given.month)
  const own = goal === 'december' ? bent.at(-1) : total(bent) / given.month
  return onPath(given) ?? { value: own ?? 0, isProvisional: found.start.isProvisional }
}

function bentLevels(levels: readonly number[], goal: 'mean' | 'december', value: number): readonly number[] {
  const step = goal === 'december' ? (value - (levels[11] ?? 0)) / 12 : (value - total(levels) / 12) / 6.5
  return levels.map((level, at) => level + step * (at + 1))
}

function levelsOf(given: At): { readonly start: Cell; readonly levels: readonly number[] } | None {
  const isSeasonal = given.rule.path?.method === 'seasonal'
  const start = single(given.series, given.planYear - 1, 12)
  const profile = isSeasonal ? profileOf(given) : Array.from({ length: 12 }, () => 1)
  if ('none' in start || profile === null) return { none: isSeasonal ? 'noPath' : 'noBase' }
  return { start, levels: profile.map((times) => times * start.value) }
}

function profileOf(given: At): readonly number[] | null {
  const { series } = given
  const years = yearsOf(given).flatMap((year) => {
    const start = single(series, year - 1, 12)
    const own = months(series, year, 12).filter((each) => typeof each !== 'string')
    return 'none' in start || start.value === 0 || own.length < 12
      ? []
      : [own.map((cell) => cell.value / start.value)]
  })
  if (years.length === 0) return null
  return Array.from({ length: 12 }, (_, at) => total(years.map((year) => year[at] ?? 0)) / years.length)
}

// Status

const nearly = 1e-7

function statusOf(given: At, known: Known): string {
  const { actual, planned } = known
  if (isReached(given, known)) return 'erreicht'
  const lack = shortOf(given.rule, actual.value, planned)
  if (lack <= nearly) return 'auf Kurs'
  return lack <= roomOf(given, planned.value) + nearly ? 'gefährdet' : 'verfehlt'
}

/** 2 % of the Soll; for what is in percent 0.5 points. */
function roomOf({ rule, series }: At, planned: number): number {
  const isInPercent = rule.kind === 'changeYoY' || series.measure === '%'
  const usual = isInPercent ? { kind: 'points', value: 0.5 } : { kind: 'percentOfPlanned', value: 2 }
  const { kind, value } = rule.tolerance ?? usual
  return kind === 'points' ? value : (Math.abs(planned) * value) / 100
}

/** How far on the bad side. */
function shortOf(rule: OracleRule, actual: number, { value, edge }: Soll): number {
  const isLimit = edge === undefined ? rule.direction === 'down' : edge === 'max'
  return isLimit ? actual - value : value - actual
}

/** Only what can no longer be lost. */
function isReached(given: At, known: Known): boolean {
  const { rule, month } = given
  const whole = yearSumOf(given)
  if (whole !== null) return isSumSafe(given, known.actual, whole)
  if (month !== 12 || known.provisional) return false
  const lack = shortOf(rule, known.actual.value, known.planned)
  if (rule.kind === 'direction') return lack < -nearly
  return rule.kind === 'threshold' ? isKept(given, known.planned) : lack <= nearly
}

/** The year's sum where a number names it. */
function yearSumOf({ rule, series }: At): number | null {
  if (rule.kind === 'yearSum') return numberOf(rule)
  if (rule.kind !== 'multipleOfBase' || series.kind !== 'flow' || rule.base?.kind !== 'value') return null
  return (rule.factor ?? Number.NaN) * (rule.base.value ?? Number.NaN)
}

function isSumSafe({ rule, series, planYear, month }: At, actual: Cell, whole: number): boolean {
  if (rule.direction === 'down')
    return month === 12 && !actual.isProvisional && actual.value <= whole + nearly
  const sure = months(series, planYear, month).map((each) =>
    typeof each === 'string' || each.isProvisional ? 0 : each.value,
  )
  return total(sure) >= whole - nearly
}

/** A limit of each month, kept in all twelve. */
function isKept({ rule, series, planYear }: At, planned: Soll): boolean {
  return months(series, planYear, 12).every(
    (each) => typeof each !== 'string' && !each.isProvisional && shortOf(rule, each.value, planned) <= nearly,
  )
}
