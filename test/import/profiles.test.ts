import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMonth } from '@/domain/month'
import type { Answers } from '@/import/answers'
import type { Profile } from '@/import/profile'
import { profileAnswersIn } from '@/import/profileAnswers'
import type { FileReading } from '@/import/reading'
import { signatureOf } from '@/import/signature'
import { encodings } from './support/bytes'
import { profileOf } from './support/profiles'
import { factTexts, read, type TestOptions } from './support/reading'
import { vocabulary } from './support/vocabulary'

function readRows(rows: readonly string[], options: TestOptions = {}): Promise<FileReading> {
  return read(rows.join('\n'), { unknown: 'refuse', ...options })
}

const monthTexts: readonly ((year: number, month: number) => string)[] = [
  (year, month) => `${year}-${two(month)}`,
  (year, month) => `${two(month)}/${year}`,
  (year, month) => `28.${two(month)}.${year}`,
  (year, month) => `${names[month - 1] ?? ''} ${year}`,
  (year, month) => `LZB-Bestand ${names[month - 1] ?? ''} ${year}`,
  (year, month) => `Bestand zum 28.${two(month)}.${year}`,
  (year, month) => `${(names[month - 1] ?? '').slice(0, 3)} ${two(year % 100)}`,
  (_, month) => names[month - 1] ?? '',
]
const names = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ')

function two(number: number): string {
  return String(number).padStart(2, '0')
}

const monthsArbitrary = fc.record({
  year: fc.integer({ min: 1990, max: 2049 }),
  first: fc.integer({ min: 1, max: 12 }),
  count: fc.integer({ min: 1, max: 12 }),
})
const spansArbitrary = fc.tuple(monthsArbitrary, monthsArbitrary)
const wordsArbitrary = fc.uniqueArray(
  fc.constantFrom(
    'Gebietsschlüssel',
    'Bezirksstelle',
    'Kennzahl',
    'Geschlecht',
    'Altersgruppe',
    'Team',
    'Summe',
  ),
  { minLength: 1, maxLength: 4 },
)

describe('the signature of a file', () => {
  it('is the same whatever months, and however many of them, lie across', () => {
    const spelling = fc.constantFrom(...monthTexts)
    fc.assert(
      fc.property(wordsArbitrary, spelling, spansArbitrary, (words, text, [left, right]) => {
        const header = ({ year, first, count }: typeof left) => [
          ...words,
          ...Array.from({ length: count }, (_, at) => text(year, ((first + at - 1) % 12) + 1)),
        ]
        expect(signatureOf([header(left)], ';')).toBe(signatureOf([header(right)], ';'))
      }),
    )
  })

  it('differs for another column, order, delimiter or depth', () => {
    fc.assert(
      fc.property(wordsArbitrary, monthsArbitrary, (words, { year, first }) => {
        const header = [...words, `${names[first - 1] ?? ''} ${year}`]
        const signature = signatureOf([header], ';')
        expect(signatureOf([[...words, 'Ort', header.at(-1) ?? '']], ';')).not.toBe(signature)
        expect(signatureOf([header.slice(1)], ';')).not.toBe(signature)
        expect(signatureOf([header.toReversed()], ';')).not.toBe(signature)
        expect(signatureOf([header], ',')).not.toBe(signature)
        expect(signatureOf([header, header], ';')).not.toBe(signature)
      }),
    )
  })

  it('does not depend on the values, the title or the encoding', async () => {
    const table = ['Monat;AGS;Kennzahl;Wert (Tsd. €)', '2023-01;05562;Ausgaben EGT;15']
    const first = await readRows(table)
    const others = [
      await readRows(['Stand: 03.05.2024', 'Ausgaben 2024', '', ...table]),
      await read(encodings['windows-1252'](`${table[0] ?? ''}\n2024-02;05562;Ausgaben EGT;17\n`)),
      await readRows(['monat;ags;KENNZAHL;Wert (Tsd. €)', '2022-12;05562;Ausgaben EGT;']),
    ]
    expect(first.signature).not.toBe('')
    for (const { signature } of others) expect(signature).toBe(first.signature)
  })

  it('is empty where nothing was recognised', async () => {
    expect((await readRows(['Guten Tag', 'auf Wiedersehen'])).signature).toBe('')
  })
})

describe('a profile', () => {
  const head = 'Berichtsmonat;Bezirksstelle;Kennzahl;Wert'
  const rows = [head, '2023-01;Recklinghausen;LZB-Bestand;12']
  const town: Answers = { units: [{ text: 'Recklinghausen', is: '05562032' }] }
  const district: Answers = { units: [{ text: 'Recklinghausen', is: '05562' }] }

  it('does not answer for files of another kind', async () => {
    const first = await readRows(rows)
    const other = [`${head};Status`, '2023-01;Recklinghausen;LZB-Bestand;12;']
    const reading = await readRows(other, { profiles: [profileOf(first, town)] })
    expect(reading).toMatchObject({ profileId: null, verdict: 'ask' })
  })

  it('gives way to what is said of the very file', async () => {
    const first = await readRows(rows)
    const reading = await readRows(rows, { profiles: [profileOf(first, town)], answers: district })
    expect(reading.profileId).toBe('p1')
    expect(factTexts(reading.facts)).toEqual(['2023-01 05562 total lzb-stock 12'])
  })

  it('counts before others of its kind when it was used last', async () => {
    const first = await readRows(rows)
    const older = profileOf(first, town, { id: 'older', usedAt: '2023-03-01T10:00:00Z' })
    const newer = profileOf(first, district, { id: 'newer', createdAt: '2023-04-01T10:00:00Z' })
    for (const profiles of [
      [older, newer],
      [newer, older],
    ]) {
      expect((await readRows(rows, { profiles })).profileId).toBe('newer')
    }
  })

  it('asks again for what the plan no longer knows', async () => {
    const first = await readRows(rows)
    const answers = { units: [{ text: 'Recklinghausen', is: '05999' }], indicatorId: 'gone' }
    const reading = await readRows(rows, { profiles: [profileOf(first, answers)] })
    expect(reading).toMatchObject({ profileId: 'p1', verdict: 'ask' })
    expect(reading.questions).toMatchObject([{ kind: 'unit', text: 'Recklinghausen' }])
  })

  it('never carries a month, not even one that was smuggled in', async () => {
    const january = parseMonth('2023-01')
    const table = ['AGS;Kennzahl;Wert', '05562;LZB-Bestand;12']
    const first = await readRows(table, { name: 'mai-2023.csv' })
    const smuggled = {
      ...profileOf(first, {}),
      answers: { month: january, decimal: 'comma' } as Profile['answers'],
    }
    const reading = await readRows(table, { name: 'mai-2023.csv', profiles: [smuggled] })
    expect(reading).toMatchObject({ profileId: 'p1', verdict: 'ask' })
  })

  it('finds its header below more title lines, where it would be taken wrongly without it', async () => {
    const titles = ['Bezirksstelle;Kennzahl;Berichtsmonat;Wert']
    const table = (months: readonly string[]) => [
      `AGS;Kennzahl;${months.join(';')}`,
      `05562;LZB-Bestand;${months.map((_, at) => 12 + at).join(';')}`,
    ]
    const answers: Answers = { header: { line: 2, rowCount: 1 } }
    const first = await readRows([...titles, ...table(['Januar 2023'])], { answers })
    expect(factTexts(first.facts)).toEqual(['2023-01 05562 total lzb-stock 12'])
    const next = ['Stand 03.04.2023', '', ...titles, ...table(['Januar 2023', 'Februar 2023'])]
    expect((await readRows(next)).signature).not.toBe(first.signature)
    const known = profileOf(first, answers)
    const reading = await readRows(next, { profiles: [known] })
    expect(reading).toMatchObject({ profileId: 'p1', structure: { headerLine: 4, headerRowCount: 1 } })
    expect(factTexts(reading.facts)).toEqual([
      '2023-01 05562 total lzb-stock 12 @2023-04-03',
      '2023-02 05562 total lzb-stock 13 @2023-04-03',
    ])
    expect(profileAnswersIn(known, reading.structure, vocabulary)).toEqual({
      header: { line: 4, rowCount: 1 },
    })
  })

  it('is found by the delimiter and the encoding that it says', async () => {
    const table = (month: string) => `Monat;AGS;Größe|A|B|C|D;Wert\n${month};05562;LZB-Bestand|1|2|3|4;12\n`
    const answers: Answers = { delimiter: ';', encoding: 'windows-1252' }
    const first = await read(encodings['windows-1252'](table('2023-01')), { answers })
    const reading = await read(encodings['windows-1252'](table('2023-02')), {
      profiles: [profileOf(first, answers)],
    })
    expect(reading).toMatchObject({
      profileId: 'p1',
      structure: { delimiter: ';', encoding: 'windows-1252' },
    })
  })

  it('knows a column by its name where new months have moved it', async () => {
    const table = (months: readonly string[]) => [
      `AGS;Kennzahl;${months.join(';')};Team`,
      ...['Nord', 'Süd'].map(
        (team, row) => `0556200${4 + 4 * row};LZB-Bestand;${months.map(() => 12).join(';')};${team}`,
      ),
    ]
    const answers: Answers = { columns: [{ at: 3, role: 'ignored' }] }
    const first = await readRows(table(['Januar 2023']), { answers })
    const known = profileOf(first, answers)
    const reading = await readRows(table(['Januar 2023', 'Februar 2023']), { profiles: [known] })
    expect(reading).toMatchObject({ profileId: 'p1', questions: [] })
    expect(factTexts(reading.facts)).toEqual([
      '2023-01 05562004 total lzb-stock 12',
      '2023-02 05562004 total lzb-stock 12',
      '2023-01 05562008 total lzb-stock 12',
      '2023-02 05562008 total lzb-stock 12',
    ])
  })

  it('leaves out no other month than the one that was left out', async () => {
    const table = (months: readonly string[]) => [
      `AGS;Kennzahl;${months.join(';')}`,
      `05562;LZB-Bestand;${months.map((_, at) => 12 + at).join(';')}`,
    ]
    const answers: Answers = { columns: [{ at: 2, role: 'ignored' }] }
    const first = await readRows(table(['Januar 2023', 'Februar 2023']), { answers })
    expect(factTexts(first.facts)).toEqual(['2023-02 05562 total lzb-stock 13'])
    const next = await readRows(table(['Februar 2023', 'März 2023']), {
      profiles: [profileOf(first, answers)],
    })
    expect(factTexts(next.facts)).toEqual([
      '2023-02 05562 total lzb-stock 12',
      '2023-03 05562 total lzb-stock 13',
    ])
  })
})
