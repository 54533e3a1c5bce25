import * as v from 'valibot'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Indicator } from '@/domain/plan'
import { type IndicatorDraft, newIndicator } from '@/plan/newIndicator'
import { indicatorSchema } from '@/plan/planSchema'
import { readSource } from '@/import/readSource'
import { factTexts, sourceOf, today } from '../import/support/reading'
import { vocabulary } from '../import/support/vocabulary'

const draft: IndicatorDraft = {
  label: 'Fälle in Prüfung',
  kind: 'stock',
  measure: 'Fälle',
  decimals: 0,
  better: 'none',
}

describe('a new indicator', () => {
  it('has all that the plan wants of one', () => {
    expect(newIndicator(draft, [])).toEqual({
      id: 'faelle-in-pruefung',
      label: 'Fälle in Prüfung',
      definition: 'Fälle in Prüfung',
      kind: 'stock',
      measure: 'Fälle',
      decimals: 0,
      better: 'none',
      hasUnits: true,
      hasSexes: true,
      isFractional: false,
      aliases: [],
      origin: 'imported',
      source: 'Beim Import angelegt',
    })
  })

  it.each([
    { label: '  Größe\u00a0 (ÄÖÜ) ', id: 'groesse-aeoeue' },
    { label: '§ 16i: Übergänge', id: '16i-uebergaenge' },
    { label: 'Café à la carte', id: 'cafe-a-la-carte' },
    { label: '__proto__', id: 'proto' },
    { label: '€ %', id: 'kennzahl' },
    { label: 'LZB Stock', id: 'lzb-stock-2' },
  ])('is called $id for $label', ({ label, id }) => {
    expect(newIndicator({ ...draft, label }, vocabulary.indicators).id).toBe(id)
  })

  it('may have decimals where it shows some', () => {
    expect(newIndicator({ ...draft, decimals: 1 }, []).isFractional).toBe(true)
    expect(newIndicator({ ...draft, kind: 'ratio' }, []).isFractional).toBe(true)
  })

  it.each([{ label: ' ' }, { decimals: 7 }, { decimals: 0.5 }])('is refused with %j', (wrong) => {
    expect(() => newIndicator({ ...draft, ...wrong }, [])).toThrow(TypeError)
  })

  it('always fits the plan and never shares an id', () => {
    const label = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== '')
    fc.assert(
      fc.property(fc.array(label, { maxLength: 20 }), (labels) => {
        const made = labels.reduce<readonly Indicator[]>(
          (all, each) => [...all, newIndicator({ ...draft, label: each }, all)],
          [],
        )
        expect(new Set(made.map(({ id }) => id)).size).toBe(made.length)
        for (const each of made) expect(v.is(indicatorSchema, each)).toBe(true)
      }),
    )
  })

  it('is read from a file like any other', async () => {
    const indicators = [...vocabulary.indicators, newIndicator(draft, vocabulary.indicators)]
    const source = sourceOf('Monat;AGS;Kennzahl;Wert\n2023-01;05562;Fälle in Prüfung;7\n')
    const options = { vocabulary: { ...vocabulary, indicators }, today, unknown: 'refuse' } as const
    const { facts } = await readSource(source, options)
    expect(factTexts(facts)).toEqual(['2023-01 05562 total faelle-in-pruefung 7'])
  })
})
