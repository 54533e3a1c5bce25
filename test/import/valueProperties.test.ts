import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthAt } from '@/domain/month'
import type { FileReading } from '@/import/reading'
import { isPersonalColumn, isPersonalText } from '@/import/read/personalData'
import { parseMonthText } from '@/import/read/monthText'
import { parseNumberText } from '@/import/read/numberText'
import { parseStatus } from '@/import/read/valueSigns'
import { read } from './support/reading'

interface Writing {
  readonly group: string
  readonly point: ',' | '.'
  /** Digits behind the point; undefined for as many as the number has. */
  readonly decimals: number | undefined
}

/** A number in thousandths, so that its digits are known without rounding. */
function written(thousandths: number, { group, point, decimals }: Writing): string {
  const digits = String(Math.abs(thousandths)).padStart(4, '0')
  const whole = digits.slice(0, -3).replace(/\B(?=(\d{3})+$)/g, group)
  const behind = digits.slice(-3)
  const shown = decimals === undefined ? behind.replace(/0+$/, '') : behind.slice(0, decimals)
  return `${thousandths < 0 ? '-' : ''}${whole}${shown === '' ? '' : point + shown}`
}

/** The number that is left when digits behind the point are cut off. */
function shownValue(thousandths: number, { decimals }: Writing): number {
  const step = decimals === undefined ? 1 : 10 ** (3 - decimals)
  return (Math.trunc(thousandths / step) * step) / 1000
}

const writings = fc
  .record({
    group: fc.constantFrom('', '.', ',', ' ', '\u00a0', '\u202f', '\u2009', "'", '’'),
    point: fc.constantFrom<',' | '.'>(',', '.'),
    decimals: fc.constantFrom(undefined, 0, 1, 2, 3),
  })
  .filter(({ group, point }) => group !== point)

const thousandths = fc.oneof(
  fc.integer({ min: -5_000_000, max: 5_000_000 }),
  fc.integer({ min: -5_000, max: 5_000 }).map((whole) => whole * 1000),
  fc.integer({ min: 0, max: 9_000_000_000_000 }),
)

function isAccepted({ verdict }: FileReading): boolean {
  return verdict === 'accept' || verdict === 'accept-with-warning'
}

function columnOf(cells: readonly string[], name: string): string {
  const rows = cells.map((cell, at) => `${monthAt(1990 * 12 + at)};${name};${cell}`)
  return ['Monat;Kennzahl;Wert', ...rows].join('\n')
}

describe('any column of numbers', () => {
  const columns = fc.tuple(fc.array(thousandths, { minLength: 1, maxLength: 20 }), writings)

  it('is read to the last digit or asked, never read otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(columns, async ([numbers, writing]) => {
        const cells = numbers.map((number) => written(number, writing))
        const reading = await read(columnOf(cells, 'K3'))
        expect(reading.verdict).not.toBe('reject')
        if (!isAccepted(reading)) return
        expect([...reading.facts.value].map((value) => value + 0)).toEqual(
          numbers.map((number) => shownValue(number, writing) + 0),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('is decided by a single cell with decimals', async () => {
    const decided = fc.tuple(columns, fc.integer({ min: 0, max: 99 }))
    await fc.assert(
      fc.asyncProperty(decided, async ([[numbers, writing], hundredths]) => {
        const whole = numbers.map((number) => Math.trunc(number / 1000) * 1000)
        const cells = whole.map((number) => written(number, { ...writing, decimals: 0 }))
        const last = `7${writing.point}${String(hundredths).padStart(2, '0')}`
        const reading = await read(columnOf([...cells, last], 'K3'))
        expect([...reading.facts.value].map((value) => value + 0)).toEqual([
          ...whole.map((number) => number / 1000 + 0),
          (700 + hundredths) / 100,
        ])
      }),
      { numRuns: 100 },
    )
  })

  it('is cut by its semicolons, however many groups of thousands its numbers have', async () => {
    const numbers = fc.array(fc.integer({ min: 1_000_000, max: 9_000_000_000_000 }), {
      minLength: 5,
      maxLength: 20,
    })
    await fc.assert(
      fc.asyncProperty(numbers, async (values) => {
        const cells = values.map((value) => written(value * 1000, { group: ',', point: '.', decimals: 0 }))
        expect([...(await read(columnOf(cells, 'K3'))).facts.value]).toEqual(values)
      }),
      { numRuns: 30, examples: [[Array.from({ length: 7 }, () => 1_000_000_000_000)]] },
    )
  })

  it('of whole persons is read as it is written or asked', async () => {
    const counts = fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 130 })
    await fc.assert(
      fc.asyncProperty(counts, writings, async (numbers, writing) => {
        const cells = numbers.map((number) => written(number * 1000, { ...writing, decimals: 0 }))
        const reading = await read(columnOf(cells, 'LZB'))
        expect(reading.verdict).not.toBe('reject')
        if (isAccepted(reading)) expect([...reading.facts.value]).toEqual(numbers)
      }),
      { numRuns: 200 },
    )
  })
})

const german = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')
const short = 'Jan Feb Mrz Apr Mai Jun Jul Aug Sep Okt Nov Dez'.split(' ')
const umlaut = 'Jän Feber Mär Apr Mai Juni Juli Aug Sept Okt Nov Dez'.split(' ')
const english = 'January February March April May June July August September October November December'.split(
  ' ',
)

interface Day {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly day: number
}

const two = (number: number) => String(number).padStart(2, '0')
const nameOf = (names: readonly string[], { month }: Day) => names[month - 1] ?? ''
const shortYear = ({ year }: Day) => two(year % 100)

const spellings: Readonly<Record<string, (day: Day) => string>> = {
  '2023-01': ({ year, month }) => `${year}-${two(month)}`,
  '01.2023': ({ year, month }) => `${two(month)}.${year}`,
  '1/2023': ({ year, month }) => `${month}/${year}`,
  '2023/01': ({ year, month }) => `${year}/${two(month)}`,
  '2023M01': ({ year, month }) => `${year}M${two(month)}`,
  '2023-M1': ({ year, month }) => `${year}-M${month}`,
  '2023_01': ({ year, month }) => `${year}_${two(month)}`,
  '202301': ({ year, month }) => `${year}${two(month)}`,
  '202301.0': ({ year, month }) => `${year}${two(month)}.0`,
  '31.01.2023': ({ year, month, day }) => `${two(day)}.${two(month)}.${year}`,
  '31.1.23': (at) => `${at.day}.${at.month}.${shortYear(at)}`,
  '2023-01-31': ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`,
  '2023-01-31T00:00:00': ({ year, month, day }) => `${year}-${two(month)}-${two(day)}T00:00:00`,
  '2023-01-31 00:00:00+01:00': ({ year, month, day }) => `${year}-${two(month)}-${two(day)} 00:00:00+01:00`,
  '20230131': ({ year, month, day }) => `${year}${two(month)}${two(day)}`,
  '31/01/2023': ({ year, month, day }) => `${two(day)}/${two(month)}/${year}`,
  '01/31/2023': ({ year, month, day }) => `${two(month)}/${two(day)}/${year}`,
  '31-01-2023': ({ year, month, day }) => `${two(day)}-${two(month)}-${year}`,
  '31/01/23': (at) => `${two(at.day)}/${two(at.month)}/${shortYear(at)}`,
  '31-Jan-23': (at) => `${at.day}-${nameOf(short, at)}-${shortYear(at)}`,
  'January 31, 2023': (at) => `${nameOf(english, at)} ${at.day}, ${at.year}`,
  '31. Januar 2023': (at) => `${at.day}. ${nameOf(german, at)} ${at.year}`,
  'Januar 2023': (at) => `${nameOf(german, at)} ${at.year}`,
  'JANUAR 2023': (at) => `${nameOf(german, at)} ${at.year}`.toUpperCase(),
  'Jan 23': (at) => `${nameOf(short, at)} ${shortYear(at)}`,
  'Jan. 2023': (at) => `${nameOf(short, at)}. ${at.year}`,
  'Jän 23': (at) => `${nameOf(umlaut, at)} ${shortYear(at)}`,
  "Jan '23": (at) => `${nameOf(short, at)} '${shortYear(at)}`,
  'Jan-23': (at) => `${nameOf(short, at)}-${shortYear(at)}`,
  'January 2023': (at) => `${nameOf(english, at)} ${at.year}`,
  '2023 Januar': (at) => `${at.year} ${nameOf(german, at)}`,
  '01.01.2023 - 31.01.2023': (at) =>
    `01.${two(at.month)}.${at.year} - ${two(lastDay(at))}.${two(at.month)}.${at.year}`,
  '01/23': (at) => `${two(at.month)}/${shortYear(at)}`,
  '23-Jan': (at) => `${shortYear(at)}-${nameOf(short, at)}`,
  '44927': (at) => String(Date.UTC(at.year, at.month - 1, at.day) / 86_400_000 + 25_569),
}

function lastDay({ year, month }: Day): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Years whose last two digits name them, and no month in the future. */
const months = fc.uniqueArray(fc.integer({ min: 1990 * 12, max: 2023 * 12 + 11 }), {
  minLength: 1,
  maxLength: 8,
})

function daysOf(indices: readonly number[], pick: number): readonly Day[] {
  return indices.map((index) => {
    const at = { year: Math.floor(index / 12), month: (index % 12) + 1, day: 1 }
    return { ...at, day: 1 + (pick % lastDay(at)) }
  })
}

/** Days three, six or twelve months apart may be quarters, whatever their spelling. */
function openTo(spelling: string, direction: 'down' | 'across'): readonly string[] {
  return direction === 'across' && asNumbers.has(spelling) ? ['ask', 'reject'] : ['ask']
}

/** A header of mere numbers is not known for one. */
const asNumbers = new Set(['202301.0', '44927'])

/** Two digits may be a year or a day; a number may be anything. */
const doubtful = new Set(['01/23', '23-Jan', '44927', '31/01/23'])

describe.each(Object.keys(spellings))('any months written %s', (spelling) => {
  const spell = spellings[spelling] ?? (() => '')
  const picks = fc.integer({ min: 0, max: 30 })

  it.each(['down', 'across'] as const)('are read or asked %s, never read otherwise', async (direction) => {
    await fc.assert(
      fc.asyncProperty(months, picks, async (indices, pick) => {
        const texts = daysOf(indices, pick).map(spell)
        const file =
          direction === 'down'
            ? ['Monat;BST;Kennzahl;Wert', ...texts.map((text, at) => `${text};Marl;LZB;${at + 3}`)]
            : [['BST', 'Kennzahl', ...texts].join(';'), `Marl;LZB;${texts.map((_, at) => at + 3).join(';')}`]
        const reading = await read(file.join('\n'))
        if (!isAccepted(reading)) {
          expect(openTo(spelling, direction)).toContain(reading.verdict)
          return
        }
        const found = Array.from({ length: reading.facts.length }, (_, at) => [
          reading.facts.monthAt[at],
          reading.facts.value[at],
        ])
        expect(found).toEqual(indices.map((index, at) => [index, at + 3]))
      }),
      { numRuns: 10 },
    )
  })

  it('are asked only where they leave it open', async () => {
    const text = spell({ year: 2023, month: 1, day: 31 })
    const reading = await read(`Monat;BST;Kennzahl;Wert\n${text};Marl;LZB;5\n`)
    expect(reading.verdict).toBe(doubtful.has(spelling) ? 'ask' : 'accept')
  })
})

describe('any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.stringMatching(/^[0-9.,'() %€*+-]{0,20}$/),
    fc.stringMatching(/^[0-9]{1,4}[-/. ][A-Za-z0-9]{1,9}[-/. ][0-9]{0,4}$/),
    fc.constantFrom('__proto__', 'constructor', 'toString', '=1+1', '\u0000', '\ud800', 'Name', 'Vorname'),
  )

  it('is read as a cell without failing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { value, kind } = parseNumberText(text)
        expect(Number.isNaN(value) || Number.isFinite(value)).toBe(true)
        expect(kind).toBeGreaterThanOrEqual(0)
        for (const parse of [parseMonthText, parseStatus, isPersonalColumn, isPersonalText])
          expect(() => parse(text)).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })

  it('is read as a file without failing, a refused file has no values, and an accepted one has some', async () => {
    const rows = fc.array(fc.array(texts, { minLength: 1, maxLength: 6 }), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, fc.boolean(), async (cells, hasHeader) => {
        const header = hasHeader ? ['Monat;BST;Geschlecht;Kennzahl;Wert'] : []
        const reading = await read([...header, ...cells.map((row) => row.join(';'))].join('\n'))
        if (reading.verdict === 'reject') expect(reading.facts.length).toBe(0)
        if (isAccepted(reading)) expect(reading.facts.length).toBeGreaterThan(0)
      }),
      { numRuns: 300 },
    )
  })
})
