import { describe, expect, it } from 'vitest'
import { doubtsOf, factTexts, read } from './support/reading'

async function readRows(rows: readonly string[]) {
  const reading = await read(rows.join('\n'))
  return { ...reading, codes: doubtsOf(reading), texts: factTexts(reading.facts) }
}

describe('a blank sex', () => {
  it.each([
    {
      name: 'below the only sex, month by month',
      rows: ['Geschlecht;Monat;Bezirksstelle;LZB', 'weiblich;2023-01;Marl;512', ';2023-02;Marl;514'],
    },
    {
      name: 'below the only sex, office by office',
      rows: ['Geschlecht;Bezirksstelle;Kennzahl;Jan 23', 'weiblich;Marl;LZB;512', ';Herten;LZB;400'],
    },
    {
      name: 'behind the offices',
      rows: ['Bezirksstelle;Geschlecht;Kennzahl;Jan 23', 'Marl;weiblich;LZB;512', 'Herten;;LZB;400'],
    },
    {
      name: 'in a block of women and one of men, each with an office of its own',
      rows: [
        'Geschlecht;Monat;Bezirksstelle;LZB',
        ...['w;2023-01;Marl;1', ';2023-01;Herten;2', 'm;2023-01;Marl;3', ';2023-01;Waltrop;4'],
      ],
    },
  ])('is asked $name', async ({ rows }) => {
    const { codes, verdict } = await readRows(rows)
    expect({ codes, verdict }).toEqual({ codes: ['question unknown-category'], verdict: 'ask' })
  })

  it.each([
    {
      name: 'below women and men of the same office',
      rows: ['2023-01;Marl;w;LZB;1', '2023-01;Marl;m;LZB;2', '2023-01;Marl;;LZB;3'],
      sexes: ['female', 'male', 'total'],
    },
    {
      name: 'beside women only',
      rows: ['2023-01;Marl;w;LZB;1', '2023-01;Marl;;LZB;3', '2023-02;Marl;w;LZB;1', '2023-02;Marl;;LZB;3'],
      sexes: ['female', 'total', 'female', 'total'],
    },
    {
      name: 'above women and men',
      rows: ['2023-01;Marl;;LZB;3', '2023-01;Marl;w;LZB;1', '2023-01;Marl;m;LZB;2'],
      sexes: ['total', 'female', 'male'],
    },
    {
      name: 'of the Kreis, which has no other, where the offices show it',
      rows: ['2023-01;Marl;w;LZB;1', '2023-01;Marl;;LZB;3', '2023-01;Kreis Recklinghausen;;LZB;9'],
      sexes: ['female', 'total', 'total'],
    },
    {
      name: 'of what is not counted by sex',
      rows: ['2023-01;Marl;w;LZB;1', '2023-01;Marl;m;LZB;2', '2023-01;Marl;;BG;9'],
      sexes: ['female', 'male', 'total'],
    },
    {
      name: 'below a word for both',
      rows: ['2023-01;Marl;insgesamt;LZB;3', '2023-01;Herten;;LZB;4'],
      sexes: ['total', 'total'],
    },
    { name: 'in every row', rows: ['2023-01;Marl;;LZB;3', '2023-02;Marl;;LZB;4'], sexes: ['total', 'total'] },
    {
      name: 'below women in each row of theirs',
      rows: ['2023-01;Marl;w;LZB;1', '2023-02;Marl;w;LZB;2', '2023-01;Marl;;ELB;9'],
      sexes: ['female', 'female', 'total'],
    },
  ])('is the total $name', async ({ rows, sexes }) => {
    const { texts, verdict } = await readRows(['Monat;Bezirksstelle;Geschlecht;Kennzahl;Wert', ...rows])
    expect(texts.map((text) => text.split(' ')[2])).toEqual(sexes)
    expect(verdict).toBe('accept')
  })

  it('is the one above where the file would say something twice otherwise', async () => {
    const { texts } = await readRows([
      'Geschlecht;Monat;Bezirksstelle;LZB',
      ...['w;2023-01;Marl;1', ';2023-02;Marl;2', 'm;2023-01;Marl;3', ';2023-02;Marl;4'],
    ])
    expect(texts.map((text) => text.split(' ')[2])).toEqual(['female', 'female', 'male', 'male'])
  })

  it.each(['female', 'total'] as const)('is %s once that was said', async (is) => {
    const rows = ['Geschlecht;Monat;Bezirksstelle;LZB', 'weiblich;2023-01;Marl;512', ';2023-02;Marl;514']
    const { facts } = await read(rows.join('\n'), { answers: { sexes: [{ text: '', is }] } })
    expect(factTexts(facts)[1]).toBe(`2023-02 05562024 ${is} lzb-stock 514`)
  })
})

describe('a blank office', () => {
  it.each([
    {
      name: 'below the only one, year by year',
      rows: ['LZB', 'Jahr;Bezirksstelle;Jan;Feb', '2022;Marl;500;501', '2023;;490;489'],
    },
    {
      name: 'below the only one, month by month',
      rows: ['Monat;Bezirksstelle;LZB', '2023-01;Marl;5', '2023-02;;6'],
    },
    {
      name: 'beside another indicator',
      rows: ['Monat;Bezirksstelle;Kennzahl;Wert', '2023-01;Marl;LZB;5', '2023-01;;ELB;9'],
    },
    {
      name: 'in the rows of each month',
      rows: [
        'Monat;Bezirksstelle;Kennzahl;Wert',
        ...['2023-01;Marl;LZB;5', '2023-01;;ELB;9', '2023-02;Marl;LZB;6', '2023-02;;ELB;8'],
      ],
    },
  ])('is asked $name', async ({ rows }) => {
    const { codes, verdict } = await readRows(rows)
    expect({ codes, verdict }).toEqual({ codes: ['question ambiguous-unit'], verdict: 'ask' })
  })

  it.each([
    {
      name: 'below its parts',
      rows: ['2023-01;Marl;LZB;5', '2023-01;Herten;LZB;6', '2023-01;;LZB;11'],
      units: ['05562024', '05562020', '05562'],
    },
    {
      name: 'of what offices do not have',
      rows: ['2023-01;Marl;LZB;5', '2023-01;;Ausgaben EGT;100'],
      units: ['05562024', '05562'],
    },
    {
      name: 'of an indicator of its own, where another shows it',
      rows: ['2023-01;Marl;LZB;5', '2023-01;;LZB;9', '2023-01;;ELB;20'],
      units: ['05562024', '05562', '05562'],
    },
    {
      name: 'below the Kreis itself',
      rows: ['2023-01;Kreis Recklinghausen;LZB;5', '2023-02;;LZB;6'],
      units: ['05562', '05562'],
    },
    {
      name: 'beside offices that repeat themselves',
      rows: ['2023-01;Marl;LZB;5', '2023-01;Marl;ELB;9', '2023-01;;Integrationen;6'],
      units: ['05562024', '05562024', '05562'],
    },
  ])('is the Träger $name', async ({ rows, units }) => {
    const { texts, verdict } = await readRows(['Monat;Bezirksstelle;Kennzahl;Wert', ...rows])
    expect(texts.map((text) => text.split(' ')[1])).toEqual(units)
    expect(verdict).toBe('accept')
  })
})

describe('a blank office in merged cells behind the indicator', () => {
  const rows = [
    'Kennzahl;BST;Geschlecht;Jan 23',
    'LZB;Marl;w;1',
    ';;m;2',
    'ELB;;w;3',
    ';;m;4',
    'LZB;Datteln;w;5',
  ]

  it('is asked, since it may go on or end', async () => {
    const { questions } = await read(rows.join('\n'), { unknown: 'takeOver' })
    expect(questions).toEqual([expect.objectContaining({ kind: 'unit', text: '', line: 4 })])
  })

  it('goes on where its column stands in front', async () => {
    const front = ['BST;Kennzahl;Geschlecht;Jan 23', 'Marl;LZB;w;1', ';;m;2', ';ELB;w;3', ';;m;4']
    expect((await readRows(front)).texts).toContain('2023-01 05562024 male elb-stock 4')
  })
})

describe('a blank cell of a column that tells parts apart', () => {
  const header = 'Altersgruppe;Monat;Bezirksstelle;LZB'

  it('is asked below a part that may be merged', async () => {
    const content = [header, 'unter 25;2023-01;Marl;100', ';2023-02;Marl;101'].join('\n')
    // Also where names are asked, and nothing is known of the part yet.
    for (const unknown of ['takeOver', 'refuse'] as const) {
      const { questions } = await read(content, { unknown })
      expect(questions).toContainEqual(
        expect.objectContaining({
          kind: 'column',
          at: 0,
          line: 3,
          name: 'Altersgruppe',
          hasMergedBlanks: true,
        }),
      )
    }
  })

  it('is not asked any more once somebody said what the column means', async () => {
    const content = [header, 'unter 25;2023-01;Marl;100', ';2023-02;Marl;101'].join('\n')
    const { questions } = await read(content, { answers: { columns: [{ at: 0, role: 'ignored' }] } })
    expect(questions).toEqual([])
  })

  it.each([
    { name: 'beside its parts', rows: ['unter 25;2023-01;Marl;100', ';2023-01;Marl;512'], whole: 512 },
    { name: 'above its parts', rows: [';2023-01;Marl;512', 'unter 25;2023-01;Marl;100'], whole: 512 },
    { name: 'below a word for it', rows: ['Insgesamt;2023-01;Marl;512', ';2023-02;Marl;514'], whole: 514 },
  ])('is the whole $name', async ({ rows, whole }) => {
    const { verdict, texts } = await readRows([header, ...rows])
    expect(verdict).not.toBe('ask')
    expect(texts.filter((text) => text.includes('lzb-stock') && text.includes(String(whole)))).toHaveLength(1)
  })
})
