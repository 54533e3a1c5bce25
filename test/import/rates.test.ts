import { describe, expect, it } from 'vitest'
import type { Vocabulary } from '@/import/readOptions'
import { codesOf, doubtsOf, factTexts, read } from './support/reading'
import { vocabulary as plain } from './support/vocabulary'

const rates = plain.indicators
  .filter(({ id }) => id === 'k3')
  .flatMap((change) => [
    { ...change, id: 'k2', label: 'Integrationsquote', aliases: [], mayBeNegative: false },
    { ...change, id: 'reached', label: 'Zielerreichung', aliases: [], mayBeNegative: false },
  ])
const vocabulary: Vocabulary = { ...plain, indicators: [...plain.indicators, ...rates] }

function readRate(name: string, cells: readonly string[]) {
  const rows = cells.map((cell, at) => `2023-0${String(at + 1)};Marl;${cell}`)
  return read([`Monat;BST;${name}`, ...rows].join('\n'), { vocabulary })
}

describe('a rate that may be a share of 1', () => {
  it.each([
    { name: 'Integrationsquote', cells: ['2,5%', '2,6', '0,027'] },
    { name: 'Integrationsquote', cells: ['12,3%', '0,131'] },
    { name: 'K3', cells: ['-2,3 %', '0,021'] },
  ])('is refused beside percentages: $name, $cells', async ({ name, cells }) => {
    expect(codesOf(await readRate(name, cells))).toEqual(['error ambiguous-number'])
  })

  it.each([
    { name: 'Integrationsquote', cells: ['0,123', '0,131'] },
    { name: 'K3', cells: ['-0,023', '0,031'] },
  ])('is told where all are: $name, $cells', async ({ name, cells }) => {
    const reading = await readRate(name, cells)
    expect(doubtsOf(reading)).toEqual(['warning implausible-value'])
    expect(factTexts(reading.facts)).toHaveLength(2)
  })

  it.each([
    { name: 'Integrationsquote', cells: ['2,1', '2,2'] },
    { name: 'Integrationsquote', cells: ['0,9', '0,8'] },
    { name: 'Integrationsquote', cells: ['0,95', '1,02'] },
    { name: 'Integrationsquote', cells: ['0,25 %', '0,31 %'] },
    { name: 'Integrationsquote (%)', cells: ['0,25', '0,31'] },
    { name: 'Integrationsquote', cells: ['12,3%', '13,1'] },
    { name: 'Integrationsquote', cells: ['0,123'] },
    { name: 'K3', cells: ['-0,02', '0,35'] },
    { name: 'K3', cells: ['-2,3 %', '0,1'] },
  ])('is none for certain: $name, $cells', async ({ name, cells }) => {
    expect(doubtsOf(await readRate(name, cells))).toEqual([])
  })
})

describe('a share of the whole', () => {
  it.each([
    { name: 'Integrationsquote', cell: '250', codes: ['warning implausible-value'] },
    { name: 'Integrationsquote', cell: '25000%', codes: ['warning implausible-value'] },
    { name: 'Integrationsquote', cell: '100', codes: [] },
    { name: 'Zielerreichung', cell: '104', codes: [] },
    { name: 'K3', cell: '150', codes: [] },
    { name: 'K3', cell: '-100', codes: [] },
    { name: 'K3', cell: '-150', codes: ['warning implausible-value'] },
    { name: 'LZB', cell: '250', codes: [] },
  ])('is no more than all of it: $name, $cell', async ({ name, cell, codes }) => {
    expect(doubtsOf(await readRate(name, [cell]))).toEqual(codes)
  })
})
