import { describe, expect, it } from 'vitest'
import StatusSymbol from '@/components/status/StatusSymbol.vue'
import StatusWord from '@/components/status/StatusWord.vue'
import { statusOrder } from '@/texts/status'
import { routed, textOf } from '../routed'

describe('a state', () => {
  it('has a shape of its own, so that colour is never needed', async () => {
    const shapes = new Set<string>()
    for (const status of statusOrder) {
      const { host } = await routed(StatusSymbol, { status })
      shapes.add(host.querySelector('svg')?.innerHTML.replaceAll(/<!--.*?-->/g, '') ?? '')
    }
    expect(shapes.size).toBe(statusOrder.length)
  })

  it.each([
    { status: 'missed', note: null, isShort: true, says: 'verfehlt' },
    { status: 'onTrack', note: 'vorläufig', isShort: true, says: 'auf Kurs vorläufig' },
    { status: 'unrated', note: 'kein Vorjahr', isShort: false, says: 'nicht beurteilbar kein Vorjahr' },
  ] as const)('is a word: $says', async ({ says, ...props }) => {
    const { host } = await routed(StatusWord, props)
    expect(textOf(host)).toBe(says)
  })

  it('shows the reason alone where there is no room, but still says the state', async () => {
    const { host } = await routed(StatusWord, { status: 'infoOnly', note: 'ohne Zielwert', isShort: true })
    const word = host.querySelector('.visually-hidden')
    expect(word?.textContent).toBe('nur Information')
    expect(textOf(host)).toContain('ohne Zielwert')
  })
})
