import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read, readFacts } from './support/reading'

const april = '2023-04 05562024 total lzb-stock 6'
const may = '2023-05 05562024 total lzb-stock 5'
const header = 'Monat;Bezirksstelle;LZB'

describe('provisional and estimated values', () => {
  it.each([
    ['a title', ['LZB (vorläufige Ergebnisse)', header, '2023-05;Marl;5'], [`${may} (provisional)`]],
    [
      'a title of one month',
      ['LZB Mai 2023 vorläufig', header, '2023-05;Marl;5', '2023-04;Marl;6'],
      [`${may} (provisional)`, april],
    ],
    ['a header', ['Monat;Bezirksstelle;LZB (vorläufig)', '2023-05;Marl;5'], [`${may} (provisional)`]],
    [
      'a word behind the header',
      ['Monat;Bezirksstelle;LZB hochgerechnet', '2023-05;Marl;5'],
      [`${may} (provisional)`],
    ],
    [
      'a row of the header',
      ['LZB', 'Bezirksstelle;Apr 2023;Mai 2023', ';endgültig;vorläufig', 'Marl;6;5'],
      [`${april} (final)`, `${may} (provisional)`],
    ],
    [
      'the header of a month',
      ['LZB', 'Bezirksstelle;Apr 2023;Mai 2023 p', 'Marl;6;5'],
      [april, `${may} (provisional)`],
    ],
    [
      'the cell of a month',
      [header, '2023-05 (vorläufig);Marl;5', '2023-04;Marl;6'],
      [`${may} (provisional)`, april],
    ],
    ['a letter right behind a month', [header, 'Mai 2023p;Marl;5'], [`${may} (provisional)`]],
    [
      'the letter of a revised month',
      [header, '05/2023 r;Marl;5', '2023-04;Marl;6'],
      [`${may} (revised)`, april],
    ],
    [
      'the letter of a revised month in the header',
      ['LZB', 'Bezirksstelle;Apr 2023;Mai 2023r', 'Marl;6;5'],
      [april, `${may} (revised)`],
    ],
    ['an estimate of a month', [header, '2023-05 (Schätzung);Marl;5'], [`${may} (estimated)`]],
    [
      'a month in two columns',
      ['Jahr;Monat;Bezirksstelle;LZB', '2023;Mai vorl.;Marl;5', '2023;April;Marl;6'],
      [`${may} (provisional)`, april],
    ],
    [
      'a sign at a month',
      [header, 'Mai 2023*;Marl;5', 'April 2023;Marl;6', '* vorläufige Werte'],
      [`${may} (provisional)`, april],
    ],
    [
      'a number at a month',
      [header, 'Mai 2023 1);Marl;5', 'April 2023;Marl;6', '1) geschätzt'],
      [`${may} (estimated)`, april],
    ],
    [
      'a sign in the header',
      ['LZB', 'Bezirksstelle;Apr 2023;Mai 2023*', 'Marl;6;5', '* vorläufig'],
      [april, `${may} (provisional)`],
    ],
    [
      'a sign at an office',
      ['LZB', 'Bezirksstelle;Mai 2023', 'Marl*;5', '* geschätzt'],
      [`${may} (estimated)`],
    ],
    ['a footnote', [header, '2023-05;Marl;5', 'Alle Werte vorläufig'], [`${may} (provisional)`]],
    [
      'a footnote from a month on',
      [header, '2023-05;Marl;5', '2023-04;Marl;6', 'Werte ab Mai 2023 vorläufig'],
      [`${may} (provisional)`, april],
    ],
    [
      'a footnote of the last months',
      [header, '2023-05;Marl;5', '2023-04;Marl;6', 'Der letzte Monat ist vorläufig.'],
      [`${may} (provisional)`, april],
    ],
    [
      'the letter of the product itself',
      [`${header};Status`, '2023-05;Marl;5;v', '2023-04;Marl;6;'],
      [`${may} (provisional)`, april],
    ],
    [
      'a letter in a column without a name',
      [`${header};`, '2023-05;Marl;5;v', '2023-04;Marl;6;'],
      [`${may} (provisional)`, april],
    ],
  ])('are marked by %s', async (_, lines, facts) => {
    const reading = await read(lines.join('\n'))
    expect({ verdict: reading.verdict, facts: factTexts(reading.facts) }).toEqual({
      verdict: 'accept',
      facts,
    })
  })

  it('are marked by the sign at a number, which is told', async () => {
    const reading = await read([header, '2023-05;Marl;5*', '2023-04;Marl;6', '* vorläufig'].join('\n'))
    expect(factTexts(reading.facts)).toEqual([`${may} (provisional)`, april])
    expect(codesOf(reading)).toContain('warning footnote-mark')
  })

  it.each([
    ['a denial', '* keine vorläufigen Werte'],
    ['the meaning of a letter', 'p = vorläufig'],
  ])('are not marked by %s', async (_, note) => {
    const reading = await read([header, '2023-05;Marl;5', note].join('\n'))
    expect(factTexts(reading.facts)).toEqual([may])
  })

  it.each([
    ['a note that does not say which', ['2023-05;Marl;5', 'Werte teilweise geschätzt']],
    ['a sign at a month without its footnote', ['Mai 2023*;Marl;5']],
    ['a sign at a month with another footnote', ['Mai 2023*;Marl;5', '* ohne Nebenstelle']],
  ])('are told where only %s speaks of them', async (_, rows) => {
    const reading = await read([header, ...rows].join('\n'))
    expect(factTexts(reading.facts)).toEqual([may])
    expect(codesOf(reading)).toContain('warning footnote-mark')
  })
})

it('a letter without a name is told where several values stand beside it', async () => {
  const reading = await read(['Monat;Bezirksstelle;LZB;ELB;', '2023-05;Marl;5;7;v'].join('\n'))
  expect(codesOf(reading)).toEqual(['warning unknown-category'])
})

describe('files of SDMX', () => {
  it('say by flags what is provisional, estimated or hidden', async () => {
    const row = (month: number, cells: string) => `X:Y(1.0),M,T,DE,2024-0${month},${cells}`
    const reading = await read(
      [
        'DATAFLOW,freq,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG',
        ...[':,', '226,p', '227,e', ',c', '228,b', '229,bp'].map((cells, at) => row(at + 1, cells)),
      ].join('\n'),
    )
    expect(factTexts(reading.facts).map((fact) => fact.replace(' DE total OBS_VALUE', ''))).toEqual([
      '2024-01 notReported',
      '2024-02 226 (provisional)',
      '2024-03 227 (estimated)',
      '2024-04 suppressed',
      '2024-05 228',
      '2024-06 229 (provisional)',
    ])
  })

  it('name the power of ten of their values', async () => {
    const head = 'DATAFLOW,freq,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT'
    const [thousands, mixed] = await Promise.all([
      read(`${head}\nX,M,DE,2024-01,5,3`),
      read(`${head}\nX,M,DE,2024-01,5,3\nX,M,DE,2024-02,5,0`),
    ])
    expect(factTexts(thousands.facts)).toEqual(['2024-01 DE total OBS_VALUE 5000'])
    expect(mixed.verdict).toBe('ask')
  })
})

describe('a mark for the whole table', () => {
  const rows = ['Bezirksstelle;Jan 2023', 'Marl;5']
  const corner = (text: string) => ['LZB', `${text};Jan 2023`, 'Marl;5']

  it.each([
    ['a title', ['LZB', 'T-0', ...rows]],
    ['a title of words', ['LZB', 'vorläufige Werte', ...rows]],
    ['the corner', corner('T-0')],
    ['the corner in words', corner('vorläufige Werte')],
    ['the name of the rows', corner('Bezirksstelle (vorläufig)')],
  ])('stands in %s', async (_, lines) => {
    expect(await readFacts(lines)).toEqual({
      facts: ['2023-01 05562024 total lzb-stock 5 (provisional)'],
      codes: [],
    })
  })

  it.each([
    ['a title of the other waiting time', ['LZB', 'T-3', ...rows]],
    ['a letter', corner('p')],
    ['what is denied', corner('nicht vorläufig')],
    ['a letter that is explained', ['LZB', ...rows, 'p - vorläufig']],
  ])('does not stand in %s', async (_, lines) => {
    const { facts } = await readFacts(lines)
    expect(facts).toEqual(['2023-01 05562024 total lzb-stock 5'])
  })
})
