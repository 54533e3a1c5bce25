import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read } from './support/reading'

/** Official files that are not part of the project; what they must give stands beside them. */
const folder = fileURLToPath(new URL('../../../shared/samples/real/', import.meta.url))

async function readSample(name: string, pick: (line: string) => boolean = () => true) {
  const bytes = await readFile(`${folder}${name}`)
  const lines = bytes.toString('latin1').split(/(?<=\n)/)
  return read(Buffer.from(lines.filter(pick).join(''), 'latin1'), { today: '2026-11-22', name })
}

describe.skipIf(!existsSync(folder))('real official files', () => {
  it('Köln: years down, months and sexes across, Windows-1252', async () => {
    const reading = await readSample('ldb-nrw_13211-03ir_koeln_cp1252.csv')
    expect(reading.verdict).toBe('accept-with-warning')
    expect(reading.structure).toMatchObject({
      encoding: 'windows-1252',
      layout: 'years-down',
      headerLine: 9,
      headerRowCount: 4,
    })
    const facts = factTexts(reading.facts)
    expect(facts).toHaveLength(540)
    expect(facts.filter((fact) => fact.includes('notYetAvailable'))).toHaveLength(18)
    const tail = 'Arbeitslose (Anzahl)'
    for (const expected of [
      `2014-01 Köln, krfr. Stadt total ${tail} 54197 @2014-07-21`,
      `2014-06 Köln, krfr. Stadt female ${tail} 24267 @2014-07-21`,
      `2014-07 Köln, krfr. Stadt total ${tail} notYetAvailable @2014-07-21`,
      `2000-12 Köln, krfr. Stadt total ${tail} 50799 @2014-07-21`,
    ]) {
      expect(facts).toContain(expected)
    }
  })

  it('Kärnten: long, by month-end date, without a total', async () => {
    const reading = await readSample('kaernten_arbeitslose_geschlecht_long.csv')
    expect(reading.verdict).toBe('accept-with-warning')
    expect(factTexts(reading.facts).slice(0, 2)).toEqual([
      '2019-01  female ANZAHL 17850',
      '2019-01  male ANZAHL 30369',
    ])
    expect(new Set(reading.facts.series.map(({ sex }) => sex))).toEqual(new Set(['female', 'male']))
  })

  it('Regensburg: a name in two columns; rows of the same name that contradict each other are refused', async () => {
    const name = 'ba_jobcenter-eckwerte_long_regensburg.csv'
    expect(codesOf(await readSample(name))).toContain('error conflicting-duplicate')
    const reading = await readSample(name, (line) => !line.includes('sozialversicherungspflichtig'))
    const facts = factTexts(reading.facts)
    expect(reading.verdict).toBe('accept-with-warning')
    expect(facts).toContain('2025-01  total Arbeitslose | Langzeitarbeitslose 687')
    expect(facts).toContain('2025-01  total Arbeitslose | Langzeitarbeitslose | sgb2 502')
    expect(facts).toContain('2025-01  total Arbeitslose | Bestand 3743')
    expect(facts).toContain('2025-01  total Arbeitsuchende | Bestand 5981')
  })

  it('GENESIS: only a year, said so and refused', async () => {
    const reading = await readSample('genesis-ffcsv_regionalatlas_gemeinden_nrw.csv')
    expect(reading.structure).toMatchObject({ encoding: 'utf-8-bom', layout: 'genesis-flat' })
    expect({ verdict: reading.verdict, codes: codesOf(reading) }).toEqual({
      verdict: 'reject',
      codes: ['error not-monthly'],
    })
  })

  it('Münster: days, refused and never summed', async () => {
    const reading = await readSample('muenster_regierungsbezirk_daily.csv')
    expect(reading.verdict).toBe('reject')
    expect(codesOf(reading)).toContain('error not-monthly')
    expect(reading.facts.length).toBe(0)
  })
})
