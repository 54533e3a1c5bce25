import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Profile } from '@/import/profile'
import { readProfiles, writeProfiles } from '@/import/profileFile'

const profile: Profile = {
  id: 'p1',
  name: 'LZB Bestand',
  signature: ';\n1\nmonat\n#',
  answers: {
    encoding: 'windows-1252',
    delimiter: '\t',
    header: { line: 3, rowCount: 2 },
    columns: [{ at: 4, role: 'ignored', name: 'Team' }],
    decimal: 'comma',
    dateOrder: 'dayFirst',
    areExcelDates: false,
    isMonthly: true,
    isMonthAsNamed: true,
    exponent: 3,
    unitId: '05562',
    indicatorId: 'lzb-stock',
    indicators: [{ text: 'Zugänge LZB', is: 'lzb-inflow' }],
    units: [{ text: '', is: null }],
    sexes: [{ text: 'divers', is: 'total' }],
  },
  createdAt: '2023-02-01T10:00:00.000Z',
  usedAt: null,
}

function changed(path: readonly string[], value: unknown): string {
  const file = JSON.parse(writeProfiles([profile])) as Record<string, unknown>
  const parent = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>((node, key) => node[key] as Record<string, unknown>, file)
  parent[path.at(-1) ?? ''] = value
  return JSON.stringify(file)
}

describe('a file of profiles', () => {
  it('is read as it was written', () => {
    const used = { ...profile, id: 'p2', usedAt: '2023-03-01T08:30:00.000Z', answers: {} }
    expect(readProfiles(writeProfiles([profile, used]))).toEqual({ profiles: [profile, used] })
  })

  it('may start with a byte order mark', () => {
    expect(readProfiles(`\ufeff${writeProfiles([profile])}`)).toEqual({ profiles: [profile] })
  })

  it.each([
    { name: 'no JSON', text: 'Monat;Wert', code: 'notJson', path: '' },
    { name: 'half a file', text: writeProfiles([profile]).slice(0, 90), code: 'notJson', path: '' },
    {
      name: 'JSON of another kind',
      text: '{"format":"zielmonitor-plan"}',
      code: 'notProfiles',
      path: '',
    },
    { name: 'a list', text: '[]', code: 'notProfiles', path: '' },
    {
      name: 'a later version',
      text: changed(['formatVersion'], 2),
      code: 'unsupportedVersion',
      path: 'formatVersion',
    },
    {
      name: 'a role that there is not',
      text: changed(['profiles', '0', 'answers', 'columns', '0', 'role'], 'person'),
      code: 'damaged',
      path: 'profiles.0.answers.columns.0.role',
    },
    {
      name: 'a month',
      text: changed(['profiles', '0', 'answers', 'month'], '2023-01'),
      code: 'damaged',
      path: 'profiles.0.answers.month',
    },
    {
      name: 'a time that is none',
      text: changed(['profiles', '0', 'createdAt'], 'gestern'),
      code: 'damaged',
      path: 'profiles.0.createdAt',
    },
  ])('is refused for $name', ({ text, code, path }) => {
    expect(readProfiles(text)).toEqual({ problem: { code, path } })
  })

  it('never crashes, whatever becomes of its text', () => {
    const text = writeProfiles([profile])
    fc.assert(
      fc.property(fc.nat(text.length), fc.string(), fc.nat(20), (at, inserted, cut) => {
        const reading = readProfiles(text.slice(0, at) + inserted + text.slice(at + cut))
        expect(Object.keys(reading)).toHaveLength(1)
      }),
    )
  })
})
