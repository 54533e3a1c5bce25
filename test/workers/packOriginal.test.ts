import { expect, it } from 'vitest'
import { packOriginal } from '@/workers/packOriginal'

it.each([
  // Published test vectors of FIPS 180-4.
  { text: '', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
  { text: 'abc', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
])('fingerprints "$text" as the standard says', async ({ text, sha256 }) => {
  expect((await packOriginal(new Blob([text]))).sha256).toBe(sha256)
})

it('packs a file so that it unpacks to the same bytes', async () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 256)
  const { content } = await packOriginal(new Blob([bytes]))
  const unpacked = await new Response(content.stream().pipeThrough(new DecompressionStream('gzip'))).bytes()
  expect(unpacked).toEqual(bytes)
})
