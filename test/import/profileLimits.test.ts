import { describe, expect, it } from 'vitest'
import type { Answers } from '@/import/answers'
import { answerOf } from '@/import/ask/answerOf'
import type { FileReading } from '@/import/reading'
import { encodings } from './support/bytes'
import { profileOf } from './support/profiles'
import { factTexts, read, type TestOptions } from './support/reading'

interface NextFile {
  readonly name: string
  /** What was said of the first file, and kept. */
  readonly answers: Answers
  readonly first: readonly string[]
  readonly next: readonly string[]
  readonly file?: string
}

async function readNext({ answers, first, next, file }: NextFile): Promise<FileReading> {
  const made = await read(first.join('\n'), { answers })
  return read(next.join('\n'), { profiles: [profileOf(made, answers)], ...(file && { name: file }) })
}

const plain = ['Monat;LZB-Bestand', '2023-01;5']
const counted = ['Monat;BST;Anzahl', '2023-01;Marl;5']
const paid = ['Monat;Kennzahl;Wert', '2023-01;Ausgaben EGT;15']
const marl: Answers = { unitId: '05562024' }
const lzb: Answers = { indicatorId: 'lzb-stock' }
const thousands: Answers = { exponent: 3 }

describe('what a profile says of the whole file', () => {
  const amount = (text: string) => ['Monat;Kennzahl;Wert', `2023-02;Ausgaben EGT;${text}`]
  const inThousands = ['Angaben in Tsd. Euro, teilweise gerundet', ...paid]

  it.each<NextFile & { readonly asked: object }>([
    {
      name: 'another office in the title',
      answers: marl,
      first: ['Bezirksstelle Marl', ...plain],
      next: ['Bezirksstelle Datteln', 'Monat;LZB-Bestand', '2023-02;6'],
      asked: { kind: 'fileUnit', suggestions: ['05562008', '05562024'], line: 1 },
    },
    {
      name: 'the Kreis in the title',
      answers: marl,
      first: plain,
      next: ['Kreis Recklinghausen', 'Monat;LZB-Bestand', '2023-02;60'],
      asked: { kind: 'fileUnit', suggestions: ['05562', '05562024'] },
    },
    {
      name: 'a place that the plan lacks',
      answers: marl,
      first: plain,
      next: ['Ort: Bochum', 'Monat;LZB-Bestand', '2023-02;6'],
      asked: { kind: 'fileUnit', suggestions: ['05562024'] },
    },
    {
      name: 'another office in the name of the file',
      answers: marl,
      first: plain,
      next: ['Monat;LZB-Bestand', '2023-02;6'],
      file: 'LZB_Datteln_2023-02.csv',
      asked: { kind: 'fileUnit' },
    },
    {
      name: 'another indicator in the title',
      answers: lzb,
      first: counted,
      next: ['ELB-Bestand', 'Monat;BST;Anzahl', '2023-02;Marl;600'],
      asked: { kind: 'fileIndicator', text: 'ELB-Bestand', suggestions: ['elb-stock', 'lzb-stock'] },
    },
    {
      name: 'something that the plan lacks in the title',
      answers: lzb,
      first: counted,
      next: ['Arbeitslose', 'Monat;BST;Anzahl', '2023-02;Marl;600'],
      asked: { kind: 'fileIndicator', text: 'Arbeitslose', suggestions: ['lzb-stock'], factCount: 1 },
    },
    {
      name: 'another title than the one that was asked for',
      answers: { ...lzb, indicatorTitle: 'Langzeitbezug Januar 2023' },
      first: ['Langzeitbezug Januar 2023', ...counted],
      next: ['Arbeitslose Februar 2023', 'Monat;BST;Anzahl', '2023-02;Marl;600'],
      asked: { kind: 'fileIndicator' },
    },
    {
      name: 'another indicator in the name of the file',
      answers: lzb,
      first: counted,
      next: ['Monat;BST;Anzahl', '2023-02;Marl;600'],
      file: 'ELB_2023-02.csv',
      asked: { kind: 'fileIndicator', suggestions: ['elb-stock', 'lzb-stock'] },
    },
    {
      name: 'whole euros',
      answers: thousands,
      first: inThousands,
      next: ['Angaben in Euro', ...amount('16000')],
      asked: { kind: 'scale', text: 'Angaben in Euro', suggestion: 0 },
    },
    {
      name: 'another scale',
      answers: thousands,
      first: inThousands,
      next: ['Angaben in Mio. Euro', ...amount('1,6')],
      asked: { kind: 'scale', text: 'Angaben in Mio. Euro', suggestion: 6 },
    },
    {
      name: 'no scale',
      answers: thousands,
      first: inThousands,
      next: amount('16000'),
      asked: { kind: 'scale', text: '', suggestion: null },
    },
    {
      name: 'a plain scale where numbers were to be taken as written',
      answers: { exponent: 0 },
      first: inThousands,
      next: ['Angaben in Tsd. Euro', ...amount('16')],
      asked: { kind: 'scale', suggestion: 3 },
    },
    {
      name: 'thousandths of persons',
      answers: { decimal: 'comma' },
      first: ['Monat;BST;LZB-Bestand', '2023-01;Marl;1.234'],
      next: ['Monat;BST;LZB-Bestand', '2023-02;Marl;1,234'],
      asked: { kind: 'decimal' },
    },
  ])('is asked again where the next file has $name', async ({ asked, ...file }) => {
    const reading = await readNext(file)
    expect(reading.verdict).toBe('ask')
    expect(reading.questions).toEqual([expect.objectContaining(asked)])
    // What the file itself says is not multiplied by what only the profile knew.
    expect(factTexts(reading.facts)).not.toContain('2023-02 05562 total egt-spending 16000000')
  })

  it('gives way to the scale that each row names itself', async () => {
    const next = ['Monat;Kennzahl;Wert;Einheit', '2023-02;Ausgaben EGT;16;Mio. €']
    const first = [`${paid[0] ?? ''};Einheit`, `${paid[1] ?? ''};Tsd. €`]
    const reading = await readNext({ name: 'a scale in each row', answers: thousands, first, next })
    expect(reading.questions).toEqual([])
    expect(factTexts(reading.facts)).toEqual(['2023-02 05562 total egt-spending 16000000'])
  })

  it.each<NextFile & { readonly facts: readonly string[] }>([
    {
      name: 'no unit',
      answers: marl,
      first: ['Bezirksstelle Marl', ...plain],
      next: ['LZB-Bestand Februar 2023', 'Monat;LZB-Bestand', '2023-02;6'],
      file: 'export_2023-02.csv',
      facts: ['2023-02 05562024 total lzb-stock 6'],
    },
    {
      name: 'the same office below the name of the Kreis',
      answers: marl,
      first: plain,
      next: ['Jobcenter Kreis Recklinghausen', 'Bezirksstelle Marl', 'Monat;LZB-Bestand', '2023-02;6'],
      file: 'Kreis_Recklinghausen_Marl.csv',
      facts: ['2023-02 05562024 total lzb-stock 6'],
    },
    {
      name: 'a name with several meanings, of which one was said',
      answers: { unitId: '05562032' },
      first: ['Recklinghausen', ...plain],
      next: ['Recklinghausen', 'Monat;LZB-Bestand', '2023-02;6'],
      facts: ['2023-02 05562032 total lzb-stock 6'],
    },
    {
      name: 'a title that names nothing that is counted',
      answers: lzb,
      first: counted,
      next: ['Auswertung Controlling Februar 2023', 'Monat;BST;Anzahl', '2023-02;Marl;6'],
      file: 'Auswertung_ELB_und_LZB_2023-02.csv',
      facts: ['2023-02 05562024 total lzb-stock 6'],
    },
    {
      name: 'the title of the month before',
      answers: { ...lzb, indicatorTitle: 'Langzeitbezug Januar 2023' },
      first: ['Langzeitbezug Januar 2023', ...counted],
      next: ['Langzeitbezug Februar 2023', 'Monat;BST;Anzahl', '2023-02;Marl;6'],
      facts: ['2023-02 05562024 total lzb-stock 6'],
    },
    {
      name: 'the same note on the scale',
      answers: thousands,
      first: inThousands,
      next: ['Angaben in Tsd. Euro, teilweise gerundet', ...amount('16')],
      facts: ['2023-02 05562 total egt-spending 16000'],
    },
    {
      name: 'the note on the scale below the table',
      answers: thousands,
      first: [...paid, '', 'Angaben in Tsd. Euro'],
      next: [...amount('16'), '', 'Angaben in Tsd. Euro'],
      facts: ['2023-02 05562 total egt-spending 16000'],
    },
    {
      name: 'the scale in its header',
      answers: thousands,
      first: ['Monat;Kennzahl;Wert (Tsd. €)', '2023-01;Ausgaben EGT;15'],
      next: ['Monat;Kennzahl;Wert (Tsd. €)', '2023-02;Ausgaben EGT;16'],
      facts: ['2023-02 05562 total egt-spending 16000'],
    },
    {
      name: 'dates that show their order themselves',
      answers: { dateOrder: 'dayFirst' },
      first: ['Datum;BST;LZB-Bestand', '01/02/2023;Marl;5'],
      next: ['Datum;BST;LZB-Bestand', '03/31/2023;Marl;5', '04/01/2023;Marl;6'],
      facts: ['2023-03 05562024 total lzb-stock 5', '2023-04 05562024 total lzb-stock 6'],
    },
    {
      name: 'dates in the header that show their order themselves',
      answers: { dateOrder: 'dayFirst' },
      first: ['BST;Kennzahl;01/02/2023', 'Marl;LZB-Bestand;5'],
      next: ['BST;Kennzahl;04/01/2023;03/31/2023', 'Marl;LZB-Bestand;5;6'],
      facts: ['2023-04 05562024 total lzb-stock 5', '2023-03 05562024 total lzb-stock 6'],
    },
  ])('holds where the next file has $name', async ({ facts, ...file }) => {
    const reading = await readNext(file)
    expect(reading).toMatchObject({ profileId: 'p1', questions: [] })
    expect(factTexts(reading.facts)).toEqual(facts)
  })

  it('gives way to what is said of the very file', async () => {
    const made = await read(counted.join('\n'), { answers: lzb })
    const next = ['ELB-Bestand', 'Monat;BST;Anzahl', '2023-02;Marl;600'].join('\n')
    const reading = await read(next, { profiles: [profileOf(made, lzb)], answers: lzb })
    expect(factTexts(reading.facts)).toEqual(['2023-02 05562024 total lzb-stock 600'])
  })

  it('is kept with the title that it was asked for, so that it is asked once', async () => {
    const table = (title: string) => [title, 'Monat;BST;Anzahl', '2023-02;Marl;600'].join('\n')
    const [question] = (await read(table('Langzeitbezug'), { unknown: 'refuse' })).questions
    const answers = question && answerOf(question, 'lzb-stock')
    expect(answers).toEqual({ indicatorId: 'lzb-stock', indicatorTitle: 'Langzeitbezug' })
  })
})

describe('the columns of a profile', () => {
  const table = (title: string) => [title, 'Monat;BST;Geschlecht;LZB-Bestand', '2023-02;Marl;männlich;6']
  const first = table('Nur Frauen').join('\n')

  async function next(title: string, options: TestOptions = {}): Promise<FileReading> {
    const [question] = (await read(first)).questions
    const answers = (question && answerOf(question, 'yes')) ?? {}
    const profiles = [profileOf(await read(first, { answers }), answers)]
    return read(table(title).join('\n'), { profiles, ...options })
  }

  it('hold below the title that they were asked for', async () => {
    expect(factTexts((await next('Nur Frauen')).facts)).toEqual(['2023-02 05562024 male lzb-stock 6'])
  })

  it('are asked again below another title that contradicts them', async () => {
    expect((await next('ELB-Bestand Frauen')).questions).toMatchObject([{ kind: 'column' }])
  })
})

describe('the encoding of a profile', () => {
  const table = (month: string) => `Monat;BST;Geschlecht;LZB-Bestand\n${month};Marl;männlich;6\n`
  const late = `${table('2023-02').replace('männlich', 'weiblich')}${';;;\n'.repeat(40_000)}2023-02;Marl;männlich;6\n`

  it.each([
    { name: 'UTF-8', bytes: encodings['utf-8'](table('2023-02')), encoding: 'utf-8' },
    { name: 'UTF-8 with its mark', bytes: encodings['utf-8-bom'](table('2023-02')), encoding: 'utf-8-bom' },
    { name: 'UTF-16', bytes: encodings['utf-16le'](table('2023-02')), encoding: 'utf-16le' },
    {
      name: 'Windows-1252',
      bytes: encodings['windows-1252'](table('2023-02')),
      encoding: 'windows-1252',
    },
    { name: 'UTF-8 with late umlauts', bytes: encodings['utf-8'](late), encoding: 'utf-8' },
  ])('gives way to a file in $name', async ({ bytes, encoding }) => {
    for (const said of ['windows-1252', 'utf-8', 'utf-16le'] as const) {
      if (said === 'utf-16le' && encoding === 'windows-1252') continue
      const answers: Answers = { encoding: said }
      const made = await read(encodings[said](table('2023-01')), { answers })
      const reading = await read(bytes, { profiles: [profileOf(made, answers)] })
      expect(reading).toMatchObject({ profileId: 'p1', structure: { encoding } })
      expect(factTexts(reading.facts)).toContain('2023-02 05562024 male lzb-stock 6')
    }
  })
})
