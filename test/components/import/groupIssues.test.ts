import { describe, expect, it } from 'vitest'
import { countSeverities, groupIssues } from '@/components/import/groupIssues'
import { issue } from './previews'

const wert = { columnName: 'Wert' }

describe('groupIssues', () => {
  it('puts the gravest first and keeps the order of the files otherwise', () => {
    const groups = groupIssues([
      { file: 'a.csv', issues: [issue('legacy-encoding', { severity: 'info' }), issue('empty-file')] },
      { file: 'b.csv', issues: [issue('month-gap', { severity: 'warning' }), issue('no-data-rows')] },
    ])
    expect(groups.map(({ code }) => code)).toEqual([
      'empty-file',
      'no-data-rows',
      'month-gap',
      'legacy-encoding',
    ])
  })

  it('tells of values that contradict each other after what may explain it', () => {
    const issues = [issue('conflicting-duplicate'), issue('not-monthly')]
    const groups = groupIssues([{ file: 'a.csv', issues }])
    expect(groups.map(({ code }) => code)).toEqual(['not-monthly', 'conflicting-duplicate'])
  })

  it('says once what many lines of a column have in common', () => {
    const lines = [10, 11, 12, 20, 40, 41]
    const issues = lines.map((line) =>
      issue('invalid-number', { line, column: 6, found: 'k. A.', detail: wert }),
    )
    const [group] = groupIssues([{ file: 'a.csv', issues }])
    expect(group?.rows.map(({ places }) => places)).toEqual(['Zeilen 10–12, 20 und 40–41, Spalte 6 („Wert“)'])
    expect(group?.total).toBe(6)
  })

  it('keeps apart what different texts or columns say', () => {
    const issues = [
      issue('invalid-number', { line: 3, column: 6, found: 'k. A.' }),
      issue('invalid-number', { line: 4, column: 7, found: 'k. A.' }),
      issue('invalid-number', { line: 5, column: 6, found: 'n. n.' }),
    ]
    const [group] = groupIssues([{ file: 'a.csv', issues }])
    expect(group?.rows.map(({ places }) => places)).toEqual([
      'Zeile 3, Spalte 6',
      'Zeile 4, Spalte 7',
      'Zeile 5, Spalte 6',
    ])
  })

  it('counts what is not listed, file by file, even where two files have the same name', () => {
    const listed = Array.from({ length: 100 }, (_, index) =>
      issue('invalid-month', { line: index + 2, detail: index === 99 ? { count: 340 } : {} }),
    )
    const groups = groupIssues([
      { file: 'a.csv', issues: listed },
      { file: 'a.csv', issues: [issue('invalid-month', { line: 2 })] },
    ])
    expect(groups.map(({ listed: shown, total }) => ({ shown, total }))).toEqual([{ shown: 101, total: 341 }])
    expect(countSeverities(groups)).toEqual({ error: 341, question: 0, warning: 0, info: 0 })
  })

  it('tells apart findings of one code that need different things to be done', () => {
    const groups = groupIssues([
      { file: 'a.xlsx', issues: [issue('not-csv', { found: 'xlsx' })] },
      { file: 'b.zip', issues: [issue('not-csv', { found: 'zip' })] },
    ])
    expect(groups.map(({ advice }) => /entpacken/.test(advice))).toEqual([false, true])
  })
})
