import { describe, expect, it } from 'vitest'
import { codesOf, doubtsOf, factTexts, read, readFacts } from './support/reading'

const header = 'Monat;Bezirksstelle;Geschlecht;LZB'
const marl = '2023-01 05562024'

describe('the sex of a row', () => {
  it.each([
    ...['♀', '♀ weiblich', '♀ (w)', 'dar. Frauen', 'davon weiblich', '2 - weiblich', 'weiblich (2)'].map(
      (text) => [text, 'female'] as const,
    ),
    ...['weibliche Personen', 'Weibliche', 'Frauen (w)', 'w = weiblich'].map(
      (text) => [text, 'female'] as const,
    ),
    ...['♂', 'männlich (M)', '1 - männlich', '1=männlich', 'Männliche', 'darunter: Männer'].map(
      (text) => [text, 'male'] as const,
    ),
    ...['m/w/d', 'w+m', '⚥', 'alle Geschlechter', 'Gesamtergebnis', 'Ergebnis', 'Σ', 'Frauen und Männer'].map(
      (text) => [text, 'total'] as const,
    ),
  ])('is read: %s', async (text, sex) => {
    const { facts, codes } = await readFacts([header, `2023-01;Marl;${text};2411`])
    expect({ facts, codes }).toEqual({ facts: [`${marl} ${sex} lzb-stock 2411`], codes: [] })
  })

  it.each([
    '-',
    '–',
    '?',
    '*',
    '.',
    '#',
    '()',
    'w/m',
    'w - m',
    'Frauen 15-24',
    'Frauen 50+',
    'Frauen (%)',
    'd',
    '女',
  ])('never passes for the whole where it is none of ours: %s', async (text) => {
    const rows = [header, `2023-01;Marl;${text};25`, '2023-01;Marl;insgesamt;4936']
    const { facts, codes } = await readFacts(rows)
    expect(facts).toEqual([`${marl} total ${text} | LZB 25`, `${marl} total lzb-stock 4936`])
    expect(codes).toEqual(['warning unknown-category'])
  })

  it.each(['-', '?', '*', '.', '/', '…', '#'])('%s names no whole among slices either', async (text) => {
    const rows = ['Monat;Bezirksstelle;Altersgruppe;LZB', `2023-01;Marl;${text};25`, '2023-01;Marl;15-24;800']
    const reading = await read(rows.join('\n'), { unknown: 'refuse' })
    expect(codesOf(reading)).toEqual(['question unknown-category'])
    expect(reading.questions).toMatchObject([{ text: `${text} | LZB` }, { text: '15-24 | LZB' }])
  })
})

describe('the sex of a header', () => {
  it('is read behind an underscore, as a sign, and of both', async () => {
    const rows = [
      `Monat;Bezirksstelle;lzb_w;lzb_m;lzb_ges;ELB ♀;ELB ♂;ELB (w/m/d)`,
      '2023-01;Marl;2;3;5;4;5;9',
    ]
    expect(await readFacts(rows)).toEqual({
      facts: [
        ...[`${marl} female lzb-stock 2`, `${marl} male lzb-stock 3`, `${marl} total lzb-stock 5`],
        ...[`${marl} female elb-stock 4`, `${marl} male elb-stock 5`, `${marl} total elb-stock 9`],
      ],
      codes: [],
    })
  })

  it.each(['LZB +/-', 'Σ LZB', 'LZB ↑', 'LZB w/m', 'LZB♀', 'LZB ж'])(
    'stays visible where a sign changes it: %s',
    async (name) => {
      const { facts, codes } = await readFacts([`Monat;Bezirksstelle;${name}`, '2023-01;Marl;5'])
      expect({ facts, codes }).toEqual({
        facts: [`${marl} total ${name} 5`],
        codes: ['warning unknown-category'],
      })
    },
  )

  it.each([
    'LZB:',
    'LZB*',
    '"LZB"',
    '§ LZB',
    'LZB [Anzahl]',
    'LZB – Bestand',
    'LZB-Bestand (Anzahl)',
    '→ LZB',
  ])('is none where only punctuation stands beside the name: %s', async (name) => {
    const { facts, codes } = await readFacts([`Monat;Bezirksstelle;${name}`, '2023-01;Marl;5'])
    expect({ facts, codes }).toEqual({ facts: [`${marl} total lzb-stock 5`], codes: [] })
  })
})

describe('two words for the sex', () => {
  it.each([
    ['rows', ['Monat;Bezirksstelle;Kennzahl;Geschlecht;Wert', '2023-01;Marl;LZB Frauen;männlich;4911']],
    ['a header', ['Monat;Bezirksstelle;Geschlecht;LZB Männer', '2023-01;Marl;w;4911']],
  ])('are asked about in %s', async (_, lines) => {
    const reading = await read(lines.join('\n'))
    expect({ facts: factTexts(reading.facts), codes: doubtsOf(reading) }).toEqual({
      facts: [],
      codes: ['question duplicate-column'],
    })
    expect(reading.questions).toMatchObject([{ kind: 'column', role: 'sex', factCount: 1 }])
  })

  it.each([
    ['sex', 'male'],
    ['ignored', 'female'],
  ] as const)('are settled by what was said of the column: %s', async (role, sex) => {
    const lines = ['Monat;Bezirksstelle;Kennzahl;Geschlecht;Wert', '2023-01;Marl;LZB Frauen;männlich;4911']
    const reading = await read(lines.join('\n'), { answers: { columns: [{ at: 3, role }] } })
    expect(factTexts(reading.facts)).toEqual([`${marl} ${sex} lzb-stock 4911`])
  })

  it.each([
    ['a title', ['LZB Frauen', 'Monat;Bezirksstelle;Kennzahl;Wert', '2023-01;Marl;LZB Männer;5']],
    ['a heading', ['Bezirksstelle;Kennzahl;Jan 23', 'Frauen', 'Marl;LZB Männer;5']],
  ])('are refused below %s', async (_, lines) => {
    expect((await readFacts(lines)).codes).toEqual(['error duplicate-column'])
  })

  it('may be one and the total, or one twice', async () => {
    const rows = ['2023-01;Marl;insgesamt;5', '2023-02;Marl;;5', '2023-03;Marl;w;5']
    const { facts, codes } = await readFacts(['Monat;Bezirksstelle;Geschlecht;LZB Frauen', ...rows])
    expect(codes).toEqual([])
    expect(facts).toEqual(['01', '02', '03'].map((month) => `2023-${month} 05562024 female lzb-stock 5`))
  })
})
