import { describe, expect, it } from 'vitest'
import manifest from '../../data/demo/manifest.json'
import { addressOf, demoBytes, idOf, latestRows } from './houseReading'

const latest = latestRows(manifest.deliveries.flatMap(({ files }) => files))
const notOfficial = 'Beispieldaten – keine amtlichen Werte'

const units = new Map(
  [...latest.values()].flatMap(({ unit, unitName }) => [
    [unitName, unit],
    [`${unitName}, Stadt`, unit],
  ]),
)
units.set('Recklinghausen, Kreis', '05562')

const sexes = new Map([
  ['insgesamt', 'insgesamt'],
  ['Insgesamt', 'insgesamt'],
  ['weiblich', 'weiblich'],
  ['Frauen', 'weiblich'],
  ['männlich', 'männlich'],
  ['Männer', 'männlich'],
])

/** What a layout says at an address, in the signs of the house files. */
type Said = readonly (readonly [address: string, text: string])[]

function said(
  at: { indicator: string; unit: string; sex: string; month: string },
  text: string,
): [string, string] {
  const unit = units.get(at.unit) ?? at.unit
  return [addressOf({ ...at, unit, indicator: idOf(at.indicator), sex: sexes.get(at.sex) ?? at.sex }), text]
}

function cellsOf(lines: readonly string[]): readonly (readonly string[])[] {
  return lines.map((line) => line.split(';'))
}

const monthNames = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
)

function monthFrom(name: string, year: string): string {
  return `${year}-${String(monthNames.indexOf(name) + 1).padStart(2, '0')}`
}

function readYearsDown(text: string): Said {
  const rows = cellsOf(text.split('\r\n'))
  const [title = '', , , heading = '', region = ''] = rows.map(([first]) => first ?? '')
  expect(title).toBe(notOfficial)
  const years = rows.filter(([first]) => /^\d{4}$/.test(first ?? ''))
  expect(years.map(([year]) => year)).toEqual(['2023', '2022', '2021', '2020', '2019'])
  const heads = rows[8] ?? []
  return years.flatMap(([year = '', ...cells]) =>
    cells.map((cell, at) => {
      const month = monthFrom(monthNames[Math.floor(at / 3)] ?? '', year)
      return said(
        { indicator: heading.replace(' (Anzahl)', ''), unit: region, sex: heads[at + 1] ?? '', month },
        cell,
      )
    }),
  )
}

function readOfficesByMonth(text: string): Said {
  const [title, indicator, sex, , heads = [], ...rows] = cellsOf(text.trimEnd().split('\n'))
  expect(title).toEqual([notOfficial])
  expect(sex).toEqual(['Geschlecht: insgesamt'])
  return rows.flatMap(([unit = '', , ...cells]) =>
    cells.map((cell, at) => {
      const [name = '', year = ''] = (heads[at + 2] ?? '').split(' ')
      const address = {
        indicator: indicator?.[0] ?? '',
        unit,
        sex: 'insgesamt',
        month: monthFrom(name, year),
      }
      return said(address, cell.replaceAll('.', ''))
    }),
  )
}

function readIndicatorsByMonth(text: string): Said {
  const [title, , heads = [], ...rows] = cellsOf(text.trimEnd().split('\n'))
  expect(title).toEqual([notOfficial])
  return rows.flatMap(([unit = '', indicator = '', sex = '', ...cells]) =>
    cells.map((cell, at) => {
      const [month, year] = (heads[at + 3] ?? '').split('/')
      return said({ indicator, unit, sex, month: `${year}-${month}` }, cell.replaceAll('.', ''))
    }),
  )
}

function readLong(text: string): Said {
  const [header, ...lines] = text.trimEnd().split('\r\n')
  expect(header).toBe('Stichtag,AGS,Name,Geschlecht,Merkmal,Anzahl,Bemerkung')
  expect(lines[0]?.endsWith(`,${notOfficial}`)).toBe(true)
  return lines.map((line) => {
    const match = /^(\d{4}-\d{2})-\d{2},(\d+),"([^"]+)",([^,]+),([^,]+),([\d.]+),/.exec(line)
    const [, month = '', unit = '', name = '', sex = '', indicator = '', number = ''] = match ?? []
    expect(units.get(name)).toBe(unit)
    return said({ indicator, unit, sex, month }, number.replace('.', ','))
  })
}

function readGenesis(text: string): Said {
  const [heads = [], ...rows] = cellsOf(text.replace('\uFEFF', '').trimEnd().split('\n'))
  return rows.map((cells) => {
    const cell = (head: string): string => cells[heads.indexOf(head)] ?? ''
    expect(cell('statistics_label')).toBe(notOfficial)
    const month = `${cell('time')}-${cell('1_variable_attribute_code').replace('MONAT', '')}`
    const unit = cell('2_variable_attribute_code')
    expect(units.get(cell('2_variable_attribute_label'))).toBe(unit)
    const address = {
      indicator: cell('value_variable_label'),
      unit,
      sex: cell('3_variable_attribute_label'),
      month,
    }
    return said(address, cell('value').replace(/^\.$/, '*'))
  })
}

/** Latin 1 but for the dash, the only other character that these files use. */
function fromWindows1252(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll('\u0096', '–')
}

const utf8 = (bytes: Buffer): string => bytes.toString('utf8')

describe('the same data in the layouts of other offices', () => {
  it.each([
    {
      name: 'beispiel-jahre-untereinander-lza-zugang-gladbeck.csv',
      decode: fromWindows1252,
      read: readYearsDown,
      count: 180,
    },
    {
      name: 'beispiel-monate-nebeneinander-elb-2022.csv',
      decode: utf8,
      read: readOfficesByMonth,
      count: 132,
    },
    {
      name: 'beispiel-monate-nebeneinander-mehrere-2022.csv',
      decode: utf8,
      read: readIndicatorsByMonth,
      count: 1_188,
    },
    { name: 'beispiel-lang-mit-komma-2022.csv', decode: utf8, read: readLong, count: 660 },
    { name: 'beispiel-genesis-flach-2022.csv', decode: utf8, read: readGenesis, count: 396 },
  ])('says the same as the house files: $name', ({ name, decode, read, count }) => {
    const values = read(decode(demoBytes(`layouts/${name}`)))
    expect(values.filter(([address, text]) => latest.get(address)?.text !== text)).toEqual([])
    expect(new Set(values.map(([address]) => address)).size).toBe(count)
    expect(manifest.layouts.find((layout) => layout.name === name)?.values).toBe(count)
  })

  it('repeats only values that are final', () => {
    const addresses = readGenesis(utf8(demoBytes('layouts/beispiel-genesis-flach-2022.csv')))
    const late = readYearsDown(
      fromWindows1252(demoBytes('layouts/beispiel-jahre-untereinander-lza-zugang-gladbeck.csv')),
    )
    const statuses = [...addresses, ...late].map(([address]) => latest.get(address)?.status)
    expect(new Set(statuses)).toEqual(new Set(['']))
  })

  it('is Windows-1252 where it says so, and no UTF-8', () => {
    const bytes = demoBytes('layouts/beispiel-jahre-untereinander-lza-zugang-gladbeck.csv')
    expect(bytes.includes(Buffer.from([0x6d, 0xe4, 0x6e, 0x6e, 0x6c, 0x69, 0x63, 0x68]))).toBe(true)
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
  })

  it('carries the signs of its office: points, stars, secret points, dots for later', () => {
    const several = utf8(demoBytes('layouts/beispiel-monate-nebeneinander-mehrere-2022.csv'))
    expect(several).toMatch(/;\d{2}\.\d{3};/)
    expect(several).toMatch(/;\*;/)
    expect(utf8(demoBytes('layouts/beispiel-genesis-flach-2022.csv'))).toMatch(/;\.;Anzahl;/)
    expect(
      fromWindows1252(demoBytes('layouts/beispiel-jahre-untereinander-lza-zugang-gladbeck.csv')),
    ).toMatch(/;\.\.\.;/)
    expect(utf8(demoBytes('layouts/beispiel-lang-mit-komma-2022.csv'))).toMatch(/,\d+\.\d,/)
  })
})
