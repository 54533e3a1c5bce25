import { expect, it } from 'vitest'
import { shallowRef } from 'vue'
import { partsOf } from '@/composables/partsOf'

it('writes a part by replacing the whole', () => {
  const first = { label: 'ELB', value: '1' }
  const whole = shallowRef(first)
  const parts = partsOf(whole)
  parts.value = '2'
  expect(whole.value).toEqual({ label: 'ELB', value: '2' })
  expect(first).toEqual({ label: 'ELB', value: '1' })
})

it('reads what the whole is now, whoever replaced it', () => {
  const whole = shallowRef({ label: 'ELB' })
  const parts = partsOf(whole)
  whole.value = { label: 'LZB' }
  expect(parts.label).toBe('LZB')
})
