import { expect, it } from 'vitest'
import { packOriginal } from '@/workers/packOriginal'

it('names the fingerprint of the file, not of what it packed', async () => {
  // SHA-256 of "abc" as FIPS 180-4 publishes it.
  expect((await packOriginal(new Blob(['abc']))).sha256).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

it('packs a file so that it unpacks to the same bytes', async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256)
  const { content } = await packOriginal(new Blob([bytes]))
  const unpacked = await new Response(content.stream().pipeThrough(new DecompressionStream('gzip'))).bytes()
  expect(unpacked).toEqual(bytes)
})
