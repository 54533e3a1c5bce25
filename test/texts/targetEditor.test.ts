import { expect, it } from 'vitest'
import { describeLoss } from '@/texts/targetEditor'
import { month } from '../builders'

const nothing = { judged: [], versions: 1, parts: 0, isPart: false }

it.each([
  { loss: nothing, says: ['1 Fassung mit Grund und Ausgangslage wird durch eine neue ersetzt.'] },
  {
    loss: { ...nothing, judged: [month('2023-01'), month('2023-02')], versions: 2, parts: 10 },
    says: [
      'Die Beurteilung bisher (Januar 2023 bis Februar 2023) entfällt: Sie galt dem, wovon das Ziel handelte.',
      '2 Fassungen mit Grund und Ausgangslage werden durch eine neue ersetzt.',
      '10 Ziele von Bezirksstellen aus der Verteilung entfallen.',
    ],
  },
  {
    loss: { ...nothing, isPart: true },
    says: [
      '1 Fassung mit Grund und Ausgangslage wird durch eine neue ersetzt.',
      'Das Ziel zählt nicht mehr zur Verteilung, aus der es stammt.',
    ],
  },
])('says what a change of subject takes: $says', ({ loss, says }) => {
  expect(describeLoss(loss)).toEqual(says)
})
