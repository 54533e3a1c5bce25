import { describe, expect, it } from 'vitest'
import { isTaxNumber } from '@/import/read/taxNumber'

describe('isTaxNumber', () => {
  it.each(['86095742719', '65929970489', '57549285017', '25768131411', '86 095 742 719'])(
    'recognises %s',
    (text) => {
      expect(isTaxNumber(text)).toBe(true)
    },
  )

  it.each(['86095742718', '10000000001', '12345678901', '11111111111', '05562024000', '8609574271', ''])(
    'leaves %s alone',
    (text) => {
      expect(isTaxNumber(text)).toBe(false)
    },
  )
})
