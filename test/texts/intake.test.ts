import { describe, expect, it } from 'vitest'
import {
  describeCollecting,
  describeHidden,
  describeLeftOut,
  describeLeftOutCount,
  describeNames,
  groupLeftOut,
} from '@/texts/intake'

describe('a file that is not read', () => {
  it.each([
    { reason: 'fileLocked', why: /noch in Excel geöffnet/, advice: /schließen Sie die Datei in Excel/ },
    { reason: 'fileVanished', why: /nicht mehr da/, advice: /Netzlaufwerk ist getrennt/ },
    { reason: 'workbook', why: /Arbeitsmappe/, advice: /CSV UTF-8/ },
    { reason: 'nestedArchive', why: /Archiv im Archiv/, advice: /entpacken/ },
    { reason: 'archiveEncrypted', why: /mit Kennwort/, advice: /mit dem Kennwort/ },
    { reason: 'archiveDamaged', why: /beschädigt/, advice: /Alle extrahieren/ },
    { reason: 'folderTooMany', why: /zu vielen Dateien/, advice: /Ordner des Monats/ },
  ] as const)('says why, and what to do: $reason', ({ reason, why, advice }) => {
    expect(describeLeftOut(reason).why).toMatch(why)
    expect(describeLeftOut(reason).advice).toMatch(advice)
  })

  it('stands beside the others with the same reason', () => {
    const leftOut = [
      { name: 'a.pdf', reason: 'otherKind' },
      { name: 'b.xlsx', reason: 'workbook' },
      { name: 'c.pdf', reason: 'otherKind' },
    ] as const
    expect(groupLeftOut(leftOut)).toEqual([
      { reason: 'otherKind', names: ['a.pdf', 'c.pdf'] },
      { reason: 'workbook', names: ['b.xlsx'] },
    ])
  })

  it('is named, unless there are very many', () => {
    const names = Array.from({ length: 9 }, (_, at) => `${at + 1}.pdf`)
    expect(describeNames(names)).toBe('„1.pdf“, „2.pdf“, „3.pdf“, „4.pdf“, „5.pdf“ und 4 weitere')
    expect(describeNames(['a.pdf', 'b.pdf'])).toBe('„a.pdf“ und „b.pdf“')
    expect(describeLeftOutCount(1)).toBe('Nicht gelesen: 1 Datei')
  })
})

it.each([
  { found: 0, text: 'Dateien werden zusammengestellt …' },
  { found: 1234, text: 'Dateien werden zusammengestellt: 1.234 gefunden …' },
])('says how many files are found so far: $found', ({ found, text }) => {
  expect(describeCollecting(found)).toBe(text)
})

it.each([
  { count: 1, text: /^In den kopierten Zellen ist eine Zeile oder Spalte ausgeblendet/ },
  { count: 3, text: /^In den kopierten Zellen sind 3 Zeilen oder Spalten ausgeblendet/ },
])('says that hidden cells were copied, too: $count', ({ count, text }) => {
  expect(describeHidden(count)).toMatch(text)
})
