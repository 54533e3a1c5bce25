import { describe, expect, it } from 'vitest'
import { describeIssue } from '@/texts/importIssues'
import { codesOf, read, readFacts } from './support/reading'

const [january, february] = ['2023-01 05562024 total lzb-stock 5', '2023-02 05562024 total lzb-stock 6']

describe('a header whose cells are shifted', () => {
  it.each([
    ['the last month in front', '03/2023;Bezirksstelle;01/2023;02/2023', 'Datteln;1978;1874;2010'],
    ['the values in front', 'Bezirksstelle;01/2023;02/2023;03/2023', '1978;Datteln;1874;2010'],
    ['the key at the end', 'Jan 2023;Feb 2023;Bezirksstelle', 'Marl;5;6'],
    ['a Kennzahl in between', 'Mrz 2023;Kennzahl;BST;Jan 2023;Feb 2023', 'ELB;Marl;5;6;7'],
    ['the keys in front', '03/2023;Gebietsschlüssel;BST;01/2023;02/2023', '05562024;Marl;4;5;6'],
    ['the indicators changed', 'ELB-Bestand;Bezirksstelle;LZB-Bestand;Monat', 'Marl;5;6;2023-01'],
    ['the keys changed', 'Monat;Geschlecht;Bezirksstelle;LZB', '2023-01;Marl;weiblich;5'],
    ['months above blocks', 'März 2023;;Jan 2023;Feb 2023', 'LZB;;;', 'Marl;5;6;7'],
    ['all keys changed', 'Wert;Monat;Bezirksstelle;Kennzahl', '2023-01;Marl;LZB;5'],
  ])('is refused: %s', async (_, ...lines) => {
    expect(codesOf(await read(['LZB-Bestand', ...lines].join('\n')))).toContain('error missing-header')
  })

  it('is named with what stands below it', async () => {
    const lines = ['LZB-Bestand', 'Feb 2023;Bezirksstelle;Jan 2023', 'Marl;5;6', 'Datteln;7;8']
    const [issue] = (await read(lines.join('\n'))).issues.filter(({ severity }) => severity === 'error')
    expect(issue).toMatchObject({ line: 2, column: 1, found: 'Marl' })
    expect(issue && describeIssue(issue)).toContain('Feb 2023“ steht „Marl“')
  })

  it.each([
    ['the year above the key', ['2023;;', 'Bezirksstelle;Jan;Feb', 'Marl;5;6']],
    ['the indicator in the corner', ['LZB;Jan 2023;Feb 2023', 'Marl;5;6']],
    ['the number of the Jobcenter', ['Jobcenter;BST;Jan 2023;Feb 2023', '33702;Marl;5;6']],
    ['a total of a pivot', ['BST;Geschlecht;Jan 2023;Feb 2023', 'Marl;Gesamtergebnis;5;6']],
    ['the key below its name', ['Bezirksstelle;Jan 2023;Feb 2023', '05562024;5;6']],
  ])('is none with %s', async (_, lines) => {
    expect((await readFacts(['LZB-Bestand', ...lines])).facts).toEqual([january, february])
  })
})
