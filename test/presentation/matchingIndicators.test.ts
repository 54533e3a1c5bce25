import { describe, expect, it } from 'vitest'
import { matchingIndicators } from '@/presentation/matchingIndicators'
import { indicator } from '../builders'

const indicators = [
  indicator({ id: 'lzb-stock', label: 'LZB-Bestand', aliases: ['Langzeitleistungsbeziehende'] }),
  indicator({ id: 'lzb-inflow', label: 'LZB-Zugang' }),
  indicator({ id: 'k2', label: 'K2 Integrationsquote', shortLabel: 'K2' }),
]

describe('indicators that a search finds', () => {
  it.each([
    { text: '', found: [] },
    { text: '  ', found: [] },
    { text: 'lzb', found: ['lzb-stock', 'lzb-inflow'] },
    { text: 'zug LZB', found: ['lzb-inflow'] },
    { text: 'langzeit', found: ['lzb-stock'] },
    { text: 'k2 quote', found: ['k2'] },
    { text: 'Wartezeit', found: [] },
  ])('by “$text” are $found', ({ text, found }) => {
    expect(matchingIndicators(indicators, text).map(({ id }) => id)).toEqual(found)
  })
})
