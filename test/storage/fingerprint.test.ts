import { describe, expect, it } from 'vitest'
import { Fingerprint, fingerprintOf } from '@/storage/fingerprint'

function inPieces(bytes: Uint8Array): string {
  const fingerprint = new Fingerprint()
  for (const byte of bytes) fingerprint.add(Uint8Array.of(byte))
  return fingerprint.text()
}

describe.each([
  { way: 'as a whole', digest: fingerprintOf },
  { way: 'piece by piece', digest: inPieces },
])('a fingerprint made $way', ({ digest }) => {
  it.each([
    // Published test vectors of FIPS 180-4.
    { text: '', sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' },
    { text: 'abc', sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad' },
  ])('of "$text" is what the standard says', async ({ text, sha256 }) => {
    expect(await digest(new TextEncoder().encode(text))).toBe(sha256)
  })
})
