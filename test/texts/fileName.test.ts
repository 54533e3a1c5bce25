import { describe, expect, it } from 'vitest'
import { safeFileName } from '@/texts/fileName'

describe('the name of a saved file', () => {
  it.each([
    {
      words: ['LZB-Bestand', 'Kreis Recklinghausen', '2023-09'],
      name: 'LZB-Bestand_Kreis-Recklinghausen_2023-09.png',
    },
    { words: ['Übergänge § 16i', 'Oer-Erkenschwick'], name: 'Uebergaenge-Par-16i_Oer-Erkenschwick.png' },
    { words: ['../../etc/passwd'], name: 'etc-passwd.png' },
    { words: ['a<b>:"|?*\u0000'], name: 'a-b.png' },
    { words: ['CON'], name: 'Zielmonitor_CON.png' },
    { words: ['', '…'], name: 'Zielmonitor.png' },
    { words: ['Straße', 'Café'], name: 'Strasse_Cafe.png' },
  ])('made of $words is $name', ({ words, name }) => {
    expect(safeFileName(words, 'png')).toBe(name)
  })

  it('is never longer than a file system takes', () => {
    expect(safeFileName(['x'.repeat(300)], 'csv')).toHaveLength(104)
  })
})
