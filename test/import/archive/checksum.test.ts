import { expect, it } from 'vitest'
import { extendChecksum } from '@/import/archive/checksum'

it('gives the check value that the standard names for 123456789', () => {
  expect(extendChecksum(0, new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
})

it('goes on where the bytes before ended', () => {
  const bytes = new TextEncoder().encode('123456789')
  expect(extendChecksum(extendChecksum(0, bytes.subarray(0, 4)), bytes.subarray(4))).toBe(0xcbf43926)
})
