import { readdir } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { diskSource } from '@/cli/diskSource'
import { foldLedger, type Ledger } from '@/domain/ledger'
import { changesBetween } from '@/domain/changes'
import type { FileReading } from '@/import/reading'
import { readSource } from '@/import/readSource'
import { shippedPlan } from '@/plan/shippedPlan'

const { organisation, indicators } = shippedPlan
const vocabulary = { units: organisation.units, indicators }
const layouts = (await readdir('data/demo/layouts')).map((name) => `data/demo/layouts/${name}`)
const houseFiles = (await readdir('data/demo/files')).map((name) => `data/demo/files/${name}`)
const house = await Promise.all(houseFiles.map(readFile))

it('has at least four layouts of real offices', () => {
  expect(layouts.length).toBeGreaterThanOrEqual(4)
})

it.each(layouts)('reads %s as saying the same as the house files', async (path) => {
  const reading = await readFile(path)
  expect(['accept', 'accept-with-warning']).toContain(reading.verdict)
  expect(reading.isSynthetic).toBe(true)
  expect(reading.facts.length).toBeGreaterThan(100)
  const before = ledgerOf(house)
  const { added, revised } = changesBetween(before, ledgerOf([...house, reading]))
  expect({ added, revised }).toEqual({ added: 0, revised: 0 })
})

function readFile(path: string): Promise<FileReading> {
  return diskSource(path).then((source) =>
    readSource(source, { vocabulary, today: '2024-02-01', unknown: 'refuse' }),
  )
}

function ledgerOf(readings: readonly FileReading[]): Ledger {
  const tables = readings.map(({ facts }, fileAt) => ({ importId: 1, fileAt, facts }))
  return foldLedger(
    tables,
    organisation.units.map(({ id }) => id),
  )
}
