import { describe, expect, it } from 'vitest'
import { unpackedFile } from '@/storage/packedFile'
import { packOriginal, packPieces } from '@/workers/packOriginal'

describe.each([
  { way: 'as a whole', pack: packOriginal },
  { way: 'in pieces', pack: packPieces },
])('a file that is packed $way', ({ pack }) => {
  it('names the fingerprint of the file, not of what it packed', async () => {
    // SHA-256 of "abc" as FIPS 180-4 publishes it.
    expect((await pack(new Blob(['abc']))).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    )
  })

  it.each([
    { what: 'nothing', bytes: new Uint8Array() },
    {
      what: 'noise',
      bytes: Uint8Array.from({ length: 300_000 }, (_, index) => (index * index * 7919) % 251),
    },
    {
      what: 'a table',
      bytes: new TextEncoder().encode('2023-01;Marl;männlich;LZB-Bestand;1.234\n'.repeat(20_000)),
    },
  ])('unpacks to the same bytes: $what', async ({ bytes }) => {
    const { content } = await pack(new Blob([bytes]))
    expect(await (await unpackedFile(content)).bytes()).toEqual(bytes)
  })

  it('takes a fraction of the room of a table', async () => {
    const table = new Blob(['2023-01;Marl;männlich;LZB-Bestand;1.234\n'.repeat(20_000)])
    expect((await pack(table)).content.size).toBeLessThan(table.size / 6)
  })
})

it('is refused where it is cut off', async () => {
  const { content } = await packOriginal(new Blob(['2023-01;Marl;i;LZB;7\n'.repeat(100)]))
  await expect(unpackedFile(content.slice(0, content.size - 1))).rejects.toThrow(RangeError)
})
