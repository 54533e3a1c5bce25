import { expect, it } from 'vitest'
import type { TargetRule } from '@/domain/target'
import { versionLines } from '@/presentation/targetVersions'
import { evaluationOf, month, monthly, target } from '../builders'

const end = (value: number): TargetRule => ({
  kind: 'yearEnd',
  direction: 'down',
  value,
  path: { method: 'linear' },
})
const base = { month: month('2022-12'), value: 1000, asOf: '2023-01-15', frozenOn: '2023-02-01' }

it('lists the versions of a target, the newest first, with what each judges and stands against', () => {
  const own = target(end(900), {
    versions: [
      { validFrom: '2022-11-10', reason: 'Planung 2023', rule: end(900), base },
      { validFrom: '2023-07-15', reason: 'Zielvereinbarung', rule: end(950) },
    ],
  })
  const lines = versionLines(evaluationOf(monthly('lzb-stock', '2022-12', [1000])), own)
  expect(
    lines.map(({ since, isNewest, judged, base: against }) => [since, isNewest, judged, against]),
  ).toEqual([
    ['gilt ab 15.07.2023', true, 'Juli 2023 bis Dezember 2023', null],
    [
      'gilt ab 10.11.2022',
      false,
      'Januar 2023 bis Juni 2023',
      '1.000\u00a0Personen im Dezember 2022 (Datenstand 15.01.2023), festgehalten am 01.02.2023.',
    ],
  ])
  expect(lines[0]?.sentence).toMatch(/soll höchstens 950 sein/)
  expect(lines[0]?.before?.rule).toEqual(end(900))
  expect(lines[1]?.before).toBeUndefined()
})

it('says of a version that begins after the year that it judges nothing in it', () => {
  const own = target(end(900), {
    versions: [
      { validFrom: '2022-11-10', reason: '', rule: end(900) },
      { validFrom: '2024-01-01', reason: '', rule: end(950) },
    ],
  })
  expect(versionLines(evaluationOf([]), own)[0]?.judged).toBe('kein Monat des Jahres 2023')
})
