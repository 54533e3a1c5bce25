import type { Indicator, Unit } from '@/domain/plan'
import type { Vocabulary } from '@/import/readOptions'

const towns = [
  ['05562004', 'Castrop-Rauxel'],
  ['05562008', 'Datteln'],
  ['05562012', 'Dorsten'],
  ['05562014', 'Gladbeck'],
  ['05562016', 'Haltern am See'],
  ['05562020', 'Herten'],
  ['05562024', 'Marl'],
  ['05562028', 'Oer-Erkenschwick'],
  ['05562032', 'Recklinghausen'],
  ['05562036', 'Waltrop'],
] as const

const units: readonly Unit[] = [
  {
    id: '05562',
    name: 'Kreis Recklinghausen',
    parentId: null,
    aliases: ['Jobcenter Kreis Recklinghausen'],
    ambiguousNames: ['Recklinghausen'],
  },
  ...towns.map(([id, name]) => ({
    id,
    name,
    parentId: '05562',
    aliases: [`${name}, Stadt`],
    ambiguousNames: name === 'Recklinghausen' ? [name] : [],
  })),
]

function indicator(id: string, label: string, other: Partial<Indicator> = {}): Indicator {
  return {
    id,
    label,
    definition: label,
    kind: 'stock',
    measure: 'Personen',
    decimals: 0,
    better: 'down',
    hasUnits: true,
    hasSexes: true,
    aliases: [],
    origin: 'imported',
    source: 'Test',
    ...other,
  }
}

/** The ten offices of the Kreis and a few indicators of each kind. */
export const vocabulary: Vocabulary = {
  units,
  indicators: [
    indicator('elb-stock', 'ELB-Bestand', { aliases: ['ELB', 'Erwerbsfähige Leistungsberechtigte'] }),
    indicator('bg-stock', 'Bedarfsgemeinschaften', { shortLabel: 'BG', hasSexes: false }),
    indicator('lzb-stock', 'LZB-Bestand', { aliases: ['LZB', 'Langzeitleistungsbeziehende'] }),
    indicator('lza-stock', 'LZA-Bestand', { aliases: ['LZA', 'Langzeitarbeitslose'] }),
    indicator('lzb-inflow', 'LZB-Zugang', { kind: 'flow', aliases: ['Zugang LZB'] }),
    indicator('integrations', 'Integrationen', { kind: 'flow', better: 'up' }),
    indicator('integrations-lzb', 'Integrationen LZB', { kind: 'flow', better: 'up' }),
    indicator('participants-16i', 'Teilnehmende § 16i (Bestand)', { shortLabel: 'Teilnehmende § 16i' }),
    indicator('fte', 'VZÄ gesamt', { measure: 'VZÄ', decimals: 1, isFractional: true, hasSexes: false }),
    indicator('egt-spending', 'Ausgaben EGT', {
      kind: 'flow',
      measure: '€',
      isFractional: true,
      mayBeNegative: true,
      hasUnits: false,
      hasSexes: false,
    }),
    indicator('k3', 'K3 Veränderung LZB', { kind: 'ratio', measure: '%', decimals: 1, mayBeNegative: true }),
  ],
}
