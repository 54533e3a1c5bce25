import { expect, it } from 'vitest'
import type { SeriesKey } from '@/domain/facts'
import { packSeries, unpackSeries } from '@/storage/packedSeries'

const series: readonly SeriesKey[] = [
  { indicatorId: 'lzb', unitId: '05562', sex: 'total' },
  { indicatorId: 'lzb', unitId: '05562024', sex: 'male' },
  { indicatorId: 'elb', unitId: '05562', sex: 'female' },
]

it('gives back every key', () => {
  expect(unpackSeries(packSeries(series))).toEqual(series)
})

it('gives back none of no series, however often they are packed', () => {
  const none: readonly SeriesKey[] = []
  handOver(packSeries(none).codes)
  expect(unpackSeries(packSeries(none))).toEqual([])
})

it.each([
  ['packed', series],
  ['unpacked', unpackSeries(packSeries(series))],
])('packs keys anew whose numbers went to another thread after they were %s', (_, keys) => {
  handOver(packSeries(keys).codes)
  expect(unpackSeries(packSeries(keys))).toEqual(series)
})

function handOver({ buffer }: Uint32Array): void {
  structuredClone(buffer, { transfer: [buffer as ArrayBuffer] })
}
