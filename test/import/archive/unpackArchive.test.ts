import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackArchive } from '@/import/archive/unpackArchive'
import { archiveOf, joined, type Packed, zipOf } from '../support/zip'

const table = 'Monat;Wert\n2023-05;7\n'
const limits = { files: 3, bytes: 4 << 20, ratio: 20 }

async function unpacked(files: readonly Packed[]) {
  const { members, leftOut } = await unpackArchive(archiveOf(zipOf(files)))
  return { names: members.map(({ name }) => name), leftOut }
}

async function textsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { members } = await unpackArchive(archiveOf(bytes))
  return members.map(({ pieces }) => new TextDecoder().decode(joined(pieces)))
}

describe('the tables of an archive', () => {
  it.each([0, 8])('come out as they went in, method %i', async (method) => {
    const long = 'Datteln;1.900\r\n'.repeat(5000)
    const zip = zipOf([
      { name: 'mai.csv', content: long, method },
      { name: 'leer.txt', content: '', method },
    ])
    expect(await textsIn(zip)).toEqual([long, ''])
  })

  it('bear the name of the archive, and their folders', async () => {
    const files = ['b.csv', 'Bezirke/Herten/a.TSV', 'Bezirke/b.csv'].map((name) => ({ name }))
    expect((await unpacked(files)).names).toEqual([
      'Mai.zip › b.csv',
      'Mai.zip › Bezirke/Herten/a.TSV',
      'Mai.zip › Bezirke/b.csv',
    ])
  })

  it('are kept apart where two bear one name', async () => {
    const { names } = await unpacked([{ name: 'a.csv' }, { name: './a.csv' }, { name: '/a.csv' }])
    expect(names).toEqual(['Mai.zip › a.csv', 'Mai.zip › a (2).csv', 'Mai.zip › a (3).csv'])
  })

  it('are found behind a program that unpacks them, and before a comment', async () => {
    const zip = zipOf([{ name: 'mai.csv', content: table }], 'Monatslieferung')
    expect(await textsIn(joined([new Uint8Array(70_000), zip]))).toEqual([table])
  })

  it('never name a place outside of the archive', async () => {
    const names = ['../../etc/passwd.csv', 'C:\\Windows\\a.csv', '/root/b.csv', 'x\u202evsc.csv']
    expect((await unpacked(names.map((name) => ({ name, flags: 0x800 })))).names).toEqual([
      'Mai.zip › etc/passwd.csv',
      'Mai.zip › C:/Windows/a.csv',
      'Mai.zip › root/b.csv',
      'Mai.zip › x\ufffdvsc.csv',
    ])
  })
})

describe('umlauts in the names of an archive', () => {
  const inUtf8 = new TextEncoder().encode('Bezüge/Größe.csv')
  // On code page 437: ü 0x81, ö 0x94, ß 0xE1.
  const inDos = new Uint8Array([...'Bez\x81ge/Gr\x94\xe1e.csv'].map((letter) => letter.charCodeAt(0)))
  const decomposed = new TextEncoder().encode('Bezüge/Größe.csv'.normalize('NFD'))

  it.each([
    { from: 'a program that marks UTF-8', name: inUtf8, flags: 0x800 },
    { from: 'a program that writes UTF-8 without saying so', name: inUtf8, flags: 0 },
    { from: 'Windows, which writes the DOS code page', name: inDos, flags: 0 },
    { from: 'macOS, which takes letters apart', name: decomposed, flags: 0 },
  ])('are read from $from', async ({ name, flags }) => {
    expect((await unpacked([{ name, flags }])).names).toEqual(['Mai.zip › Bezüge/Größe.csv'])
  })

  it('are taken from the field that repeats the name in UTF-8', async () => {
    // The name's checksum as gzip writes it: `printf a.csv | gzip -c | tail -c 8`.
    const checksum = [0xa8, 0xfa, 0x78, 0xd5]
    const extra = joined([new Uint8Array([0x75, 0x70, 5 + inUtf8.length, 0, 1, ...checksum]), inUtf8])
    expect((await unpacked([{ name: 'a.csv', extra }])).names).toEqual(['Mai.zip › Bezüge/Größe.csv'])
    expect((await unpacked([{ name: 'x.csv', extra }])).names).toEqual(['Mai.zip › x.csv'])
  })
})

describe('what is left out of an archive', () => {
  it('is named with its reason, while the tables are taken', async () => {
    const names = ['mai.csv', 'mai.xlsx', 'Brief.pdf', 'april.zip', 'alt.7z', 'ohne']
    expect(await unpacked(names.map((name) => ({ name, content: table })))).toEqual({
      names: ['Mai.zip › mai.csv'],
      leftOut: [
        { name: 'Mai.zip › mai.xlsx', reason: 'workbook' },
        { name: 'Mai.zip › Brief.pdf', reason: 'otherKind' },
        { name: 'Mai.zip › april.zip', reason: 'nestedArchive' },
        { name: 'Mai.zip › alt.7z', reason: 'nestedArchive' },
        { name: 'Mai.zip › ohne', reason: 'otherKind' },
      ],
    })
  })

  it('goes without a word where a system put it there', async () => {
    const names = ['__MACOSX/._mai.csv', '.DS_Store', 'Thumbs.db', '~$mai.csv', 'Desktop.ini', '.git/a.csv']
    const files = [...names, 'mai.csv', 'Ordner/'].map((name) => ({ name }))
    expect(await unpacked(files)).toEqual({ names: ['Mai.zip › mai.csv'], leftOut: [] })
  })

  it('is all of it where no table is in it', async () => {
    expect(await unpacked([{ name: 'mai.xlsx' }])).toEqual({
      names: [],
      leftOut: [
        { name: 'Mai.zip › mai.xlsx', reason: 'workbook' },
        { name: 'Mai.zip', reason: 'archiveWithoutTables' },
      ],
    })
  })
})

describe('an archive is refused as a whole', () => {
  const good = { name: 'mai.csv', content: table }

  it.each([
    { because: 'it is empty', files: [], reason: 'archiveEmpty' },
    { because: 'it holds folders only', files: [{ name: 'Mai/' }], reason: 'archiveEmpty' },
    { because: 'a password is set', files: [good, { name: 'a.csv', flags: 1 }], reason: 'archiveEncrypted' },
    { because: 'AES is used', files: [{ name: 'a.csv', flags: 1, method: 99 }], reason: 'archiveEncrypted' },
    {
      because: 'its packing is unusual',
      files: [good, { name: 'a.csv', method: 12 }],
      reason: 'archiveMethod',
    },
    {
      because: 'a checksum does not fit',
      files: [{ ...good, claimed: { checksum: 1 } }],
      reason: 'archiveDamaged',
    },
    {
      because: 'a file is longer than it says',
      files: [{ ...good, claimed: { size: 5 } }],
      reason: 'archiveDamaged',
    },
  ] as const)('where $because', async ({ files, reason }) => {
    const { members, leftOut } = await unpackArchive(archiveOf(zipOf(files)))
    expect([members, leftOut]).toEqual([[], [{ name: 'Mai.zip', reason }]])
  })

  it.each([
    {
      because: 'it holds too many files',
      count: 4,
      length: 10,
      method: 8,
      claimed: {},
      reason: 'archiveTooMany',
    },
    {
      because: 'all are too long',
      count: 3,
      length: 1.5 * (1 << 20),
      method: 0,
      claimed: {},
      reason: 'archiveTooLarge',
    },
    // Two million equal bytes shrink to some two thousand; what it says of itself is not believed.
    {
      because: 'one swells beyond measure',
      count: 1,
      length: 2 << 20,
      method: 8,
      claimed: { size: 1 },
      reason: 'archiveTooLarge',
    },
  ])('where $because', async ({ count, length, method, claimed, reason }) => {
    const content = '0'.repeat(length)
    const files = Array.from({ length: count }, (_, at) => {
      return { name: `${at}.csv`, content, method, claimed }
    })
    const { members, leftOut } = await unpackArchive(archiveOf(zipOf(files)), limits)
    expect([members, leftOut]).toEqual([[], [{ name: 'Mai.zip', reason }]])
  })

  it('where it is one part of several', async () => {
    const zip = zipOf([good])
    zip[zip.length - 18] = 2
    const { leftOut } = await unpackArchive(archiveOf(zip))
    expect(leftOut).toEqual([{ name: 'Mai.zip', reason: 'archiveSplit' }])
  })

  it('where it is cut off, wherever that is', async () => {
    const zip = zipOf([good, { name: 'juni.csv', content: table }])
    for (let length = 0; length < zip.length; length += 1) {
      const { members, leftOut } = await unpackArchive(archiveOf(zip.subarray(0, length)))
      expect([members.length, leftOut[0]?.reason]).toEqual([0, 'archiveDamaged'])
    }
  })

  it('or gives what was packed, whichever byte is another', async () => {
    const content = Array.from({ length: 40 }, (_, at) => `2023-05;0556200${at % 10};${at * 37}`).join('\n')
    const zip = zipOf([{ name: 'mai.csv', content }])
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = zip.slice()
        damaged[at] = (damaged[at] ?? 0) ^ change
        const texts = await textsIn(damaged)
        expect([[], [content]]).toContainEqual(texts)
      }),
      { numRuns: 1000 },
    )
  })
})
