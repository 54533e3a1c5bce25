import { describe, expect, it } from 'vitest'
import { checkBatch } from '@/import/checkBatch'
import type { FileReading } from '@/import/reading'
import { codesOf, factTexts, read } from './support/reading'
import { vocabulary } from './support/vocabulary'

const header = 'Monat;BST;Kennzahl;Wert;Datenstand'

async function readFiles(...files: readonly (readonly string[])[]): Promise<readonly FileReading[]> {
  const readings = await Promise.all(
    files.map((rows, at) =>
      read([header, ...rows].join('\n'), { name: `${String.fromCharCode(97 + at)}.csv` }),
    ),
  )
  return checkBatch(readings, vocabulary)
}

describe('files of one import', () => {
  it('stay as they are where they share nothing', async () => {
    const readings = await readFiles(
      ['2023-01;Marl;LZB;1;'],
      ['2023-02;Marl;LZB;2;'],
      ['2023-01;Marl;ELB;2;'],
    )
    expect(readings.map(({ verdict }) => verdict)).toEqual(['accept', 'accept', 'accept'])
  })

  it('are both refused for two values at one address, each naming the other place', async () => {
    const [first, second] = await readFiles(
      ['2023-01;Marl;ELB;7;', '2023-01;Marl;LZB;1;'],
      ['2023-01;Marl;LZB;2;', '2023-02;Marl;LZB;3;'],
    )
    expect(first?.issues).toMatchObject([
      {
        code: 'conflicting-duplicate',
        line: 3,
        found: '1',
        detail: { otherFile: 'b.csv', otherLine: 2, expectedNumber: 2, seriesLabel: 'LZB-Bestand, Marl' },
      },
    ])
    expect(second?.issues).toMatchObject([
      {
        code: 'conflicting-duplicate',
        line: 2,
        found: '2',
        detail: { otherFile: 'a.csv', otherLine: 3, expectedNumber: 1 },
      },
    ])
    for (const reading of [first, second])
      expect(reading).toMatchObject({ verdict: 'reject', facts: { length: 0 } })
  })

  it('may repeat a value; the later one says so', async () => {
    const [first, second] = await readFiles(['2023-01;Marl;LZB;1;'], ['2023-01;Marl;LZB;1;'])
    expect([first, second].map((reading) => reading && codesOf(reading))).toEqual([
      [],
      ['warning duplicate-row'],
    ])
    expect(second?.verdict).toBe('accept-with-warning')
    expect(second && factTexts(second.facts)).toHaveLength(1)
  })

  it('may hold revisions of each other', async () => {
    const readings = await readFiles(['2023-01;Marl;LZB;1;2023-02-01'], ['2023-01;Marl;LZB;2;2023-05-01'])
    expect(readings.map(({ verdict }) => verdict)).toEqual(['accept', 'accept'])
  })

  it('are compared over all months that they share, in any order', async () => {
    const months = (order: readonly number[], value: number) =>
      order.map((month) => `2023-${String(month).padStart(2, '0')};Marl;LZB;${month === 5 ? value : month};`)
    const [first, second] = await readFiles(months([1, 2, 3, 4, 5, 6], 50), months([6, 5, 4, 3], 51))
    expect(first?.issues.map(({ line }) => line)).toEqual([6])
    expect(second?.issues.map(({ code, line }) => `${code} ${line ?? ''}`)).toEqual([
      'duplicate-row 5',
      'duplicate-row 4',
      'duplicate-row 2',
      'conflicting-duplicate 3',
    ])
  })

  it('keep a refusal that they had before', async () => {
    const [first, second] = await readFiles(['2023-13;Marl;LZB;1;'], ['2023-01;Marl;LZB;1;'])
    expect([first?.verdict, second?.verdict]).toEqual(['reject', 'accept'])
  })
})
