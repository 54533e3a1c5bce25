import { describe, expect, it } from 'vitest'
import { freeId } from '@/plan/freeId'

describe('an id of its own', () => {
  it.each([
    { name: 'Gesundheitsbus', existing: [], id: 'gesundheitsbus' },
    { name: '  Träger-Börse & Messe (Süd) ', existing: [], id: 'traeger-boerse-messe-sued' },
    { name: 'Café', existing: [], id: 'cafe' },
    { name: 'Bus', existing: ['bus'], id: 'bus-2' },
    { name: 'Bus', existing: ['bus', 'bus-2'], id: 'bus-3' },
    { name: '§ !', existing: [], id: 'ding' },
    { name: '§ !', existing: ['ding'], id: 'ding-2' },
  ])('of “$name” beside $existing is $id', ({ name, existing, id }) => {
    const others = existing.map((each) => ({ id: each }))
    expect(freeId(name, others, 'ding')).toBe(id)
  })
})
