import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { shippedPlan } from '@/plan/shippedPlan'

function geoText(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../data/geo/${name}`, import.meta.url)), 'utf8')
}

it('outlines every office of the plan under its key', () => {
  const outlines = JSON.parse(geoText('kreis-recklinghausen.geojson')) as { features: { id: string }[] }
  const offices = shippedPlan.organisation.units.filter(({ parentId }) => parentId !== null)
  expect(outlines.features.map(({ id }) => id).sort()).toEqual(offices.map(({ id }) => id).sort())
})

it('keeps the credit line of the outlines beside them', () => {
  const credit = '© GeoBasis-DE / BKG 2021 (Daten verändert)'
  expect(geoText('kreis-recklinghausen.LICENSE.txt')).toContain(credit)
  expect(geoText('kreis-recklinghausen.geojson')).toContain(credit)
})
