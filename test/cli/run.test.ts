import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '@/cli/run'
import { smallPlan, target } from '../builders'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zielmonitor-'))
})

afterAll(() => rm(folder, { recursive: true }))

const header = 'Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert;Status'

const plan = smallPlan({
  targets: [
    target({ kind: 'direction', direction: 'down', basis: 'yearToDate' }, { id: 'lzb' }),
    target({ kind: 'changeYoY', direction: 'down', value: -2 }, { id: 'k3' }),
    target(
      { kind: 'yearSum', direction: 'up', value: 1200, path: { method: 'linear' } },
      { id: 'sum', indicatorId: 'integrations' },
    ),
    target(
      { kind: 'yearToDateRate', direction: 'up', value: 18, path: { method: 'linear' } },
      { id: 'jfw', indicatorId: 'k2-year-to-date' },
    ),
    target({ kind: 'rollingRate', direction: 'up', value: null }, { id: 'k2', indicatorId: 'k2' }),
  ],
})

/** LZB 1,000 in 2022; Integrationen 50 and 68 over an ELB stock of 3,880; February 2023 provisional. */
const lines = [
  ...row('2022-01', 'LZB-Bestand', '1000'),
  ...row('2022-02', 'LZB-Bestand', '1000'),
  ...row('2023-01', 'LZB-Bestand', '990'),
  ...row('2023-02', 'LZB-Bestand', '970', 'p'),
  ...row('2023-01', 'Integrationen', '50'),
  ...row('2023-02', 'Integrationen', '68'),
  ...row('2023-01', 'ELB-Bestand', '3880'),
  ...row('2023-02', 'ELB-Bestand', '3880'),
]

function row(...[month, label, value, status = '']: string[]): string[] {
  return [`${month};09999;Kreis Musterland;insgesamt;${label};${value};${status}`]
}

describe('status --json', () => {
  it('works out every target at the newest month of the plan year', async () => {
    const { exitCode, out } = await call(
      'status',
      await file('a.csv', [header, ...lines]),
      '--plan',
      await planFile(),
      '--json',
    )
    expect(exitCode).toBe(0)
    const result = JSON.parse(out) as { month: string; targets: readonly Record<string, unknown>[] }
    expect(result.month).toBe('2023-02')
    const byId = new Map(result.targets.map((each) => [each.id, each]))
    // Mean of 990 and 970 against 1,000.
    expect(byId.get('lzb')).toMatchObject({
      kind: 'direction',
      month: '2023-02',
      actual: 980,
      planned: 1000,
      deviation: -20,
      deviationPercent: -2,
      status: 'auf Kurs',
      reason: null,
      provisional: true,
    })
    // 970 / 1,000 − 1 = −3 %, one point better than −2 %.
    expect(byId.get('k3')).toMatchObject({ planned: -2, status: 'auf Kurs', provisional: true })
    expect(byId.get('k3')?.actual).toBeCloseTo(-3, 9)
    // 118 of 2/12 · 1,200 = 200.
    expect(byId.get('sum')).toMatchObject({
      actual: 118,
      planned: 200,
      deviation: -82,
      deviationPercent: -41,
      status: 'verfehlt',
    })
    // 118 / 3,880 = 3.04 % against 2/12 · 18 % = 3 %.
    expect(byId.get('jfw')?.actual).toBeCloseTo(3.0412, 4)
    expect(byId.get('jfw')).toMatchObject({ planned: 3, status: 'auf Kurs', provisional: false })
    expect(byId.get('k2')).toMatchObject({
      actual: null,
      planned: null,
      status: 'nicht beurteilbar',
      reasonCode: 'noNumberSet',
    })
  })

  it('says what stands behind a state, and what the rest of the year needs', async () => {
    const path = await file('o.csv', [header, ...lines])
    const { out } = await call('status', path, '--plan', await planFile(), '--json')
    const { targets } = JSON.parse(out) as { targets: readonly Record<string, unknown>[] }
    // (1,200 − 118) / 10 = 108.2 a month; 118 / 2 = 59 so far; no year before.
    expect(targets.find(({ id }) => id === 'sum')).toMatchObject({
      version: '2022-11-10',
      base: null,
      explanation: expect.stringMatching(
        /^Januar bis Februar: 118.+ Soll 200 \(16,7\s% von 1\.200, linear\)/,
      ) as string,
      pace: {
        kind: 'sum',
        rest: { min: 1082, max: null },
        perMonth: { min: 108.2, max: null },
        soFarPerMonth: 59,
        yearBeforePerMonth: null,
        remainingMonths: 10,
        text: expect.stringMatching(
          /^Ab jetzt mindestens 108 „Integrationen“ je Monat; bisher 59\./,
        ) as string,
      },
      lastChance: { kind: null, reasonCode: 'noHistory' },
    })
    expect(targets.find(({ id }) => id === 'k2')).toMatchObject({
      pace: { kind: null, reasonCode: 'noNumberSet' },
      explanation: expect.stringContaining('Der Plan nennt die Kennzahl, aber keinen Zielwert.') as string,
    })
  })

  it('answers for the month asked for, with what is missing there', async () => {
    const path = await file('b.csv', [header, ...lines])
    const { out } = await call('status', path, '--plan', await planFile(), '--month', '2023-03', '--json')
    const { targets } = JSON.parse(out) as { targets: readonly Record<string, unknown>[] }
    expect(targets[0]).toMatchObject({
      month: '2023-03',
      actual: null,
      status: 'nicht beurteilbar',
      reasonCode: 'monthsMissing',
      missingMonths: 1,
    })
  })
})

describe('check --json', () => {
  it('prints what a careful person reads, number or reason, with marks and places', async () => {
    const path = await file('c.csv', [
      header,
      '2023-01;09999001;Nordstadt;weiblich;LZB-Bestand;12;',
      '2023-01;09999002;Südheim;männlich;LZB-Bestand;*;',
      '2023-02;09999001;Nordstadt;weiblich;LZB-Bestand;-;p',
    ])
    const { exitCode, out } = await call('check', path, '--plan', await planFile(), '--json')
    expect(exitCode).toBe(0)
    const { files } = JSON.parse(out) as { files: readonly Record<string, unknown>[] }
    expect(files[0]).toMatchObject({
      file: 'c.csv',
      encoding: 'utf-8',
      delimiter: ';',
      layout: 'house',
      headerLine: 1,
    })
    expect(files[0]?.facts).toEqual([
      { month: '2023-01', unit: '09999001', sex: 'weiblich', indicator: 'lzb-stock', value: 12 },
      {
        month: '2023-01',
        unit: '09999002',
        sex: 'männlich',
        indicator: 'lzb-stock',
        value: null,
        reason: 'geheim',
      },
      {
        month: '2023-02',
        unit: '09999001',
        sex: 'weiblich',
        indicator: 'lzb-stock',
        value: 0,
        marks: ['vorläufig', 'nichts vorhanden'],
      },
    ])
  })

  it('rejects with exit code 1 and names the place in German', async () => {
    const path = await file('d.csv', [header, '2023-13;09999;Kreis Musterland;insgesamt;LZB-Bestand;1;'])
    const { exitCode, out } = await call('check', path, '--plan', await planFile(), '--json')
    const { files } = JSON.parse(out) as {
      files: readonly { verdict: string; facts: unknown[]; issues: Record<string, unknown>[] }[]
    }
    expect(exitCode).toBe(1)
    expect(files[0]?.verdict).toBe('reject')
    expect(files[0]?.facts).toEqual([])
    expect(files[0]?.issues).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'month-out-of-range',
        line: 2,
        column: 1,
        found: '2023-13',
      }),
    )
  })

  it('takes over a category that the plan does not know, and says so', async () => {
    const path = await file('e.csv', [header, '2023-01;09999;Kreis Musterland;insgesamt;Arbeitslose;7;'])
    const { exitCode, out } = await call('check', path, '--plan', await planFile(), '--json')
    const { files } = JSON.parse(out) as {
      files: readonly { facts: Record<string, unknown>[]; issues: Record<string, unknown>[] }[]
    }
    expect(exitCode).toBe(0)
    expect(files[0]?.facts).toEqual([expect.objectContaining({ indicator: 'Arbeitslose', value: 7 })])
    expect(files[0]?.issues).toContainEqual(
      expect.objectContaining({ code: 'unknown-category', severity: 'warning' }),
    )
  })
})

describe('a wrong call', () => {
  it.each([
    { words: [], says: 'Bitte „check“ oder „status“ angeben.' },
    { words: ['check'], says: 'mindestens eine CSV-Datei' },
    { words: ['watch', 'FILE'], says: 'Bitte „check“ oder „status“ angeben.' },
    { words: ['check', 'FILE', '--fast'], says: 'Die Angabe --fast gibt es nicht.' },
    { words: ['check', 'FILE', '--plan'], says: 'Zu --plan fehlt die Angabe' },
    { words: ['check', 'FILE', '--month', '2023-01'], says: '--month gibt es nur bei „status“' },
    { words: ['check', '--json', '--month', '2023-01', 'FILE'], says: '--month gibt es nur bei „status“' },
    { words: ['status', 'FILE', '--month', '2023-13'], says: 'JJJJ-MM' },
    { words: ['check', 'no-such-file.csv'], says: 'Die Datei „no-such-file.csv“ gibt es nicht.' },
    { words: ['check', 'FOLDER'], says: 'ist ein Ordner. Bitte nennen Sie die CSV-Dateien darin.' },
    { words: ['check', 'FILE', '--plan', 'no-plan.json'], says: 'Die Datei „no-plan.json“ gibt es nicht.' },
    { words: ['check', 'FILE', '--plan', 'FOLDER'], says: 'ist ein Ordner' },
    { words: ['check', 'FILE', '--plan', 'FILE'], says: /Plandatei „.+ok.csv“ ist kein JSON/ },
  ])('ends with 64, and says why and how to call: $words', async ({ words, says }) => {
    const path = await file('ok.csv', [header, ...lines])
    const places = new Map([
      ['FILE', path],
      ['FOLDER', folder],
    ])
    const { exitCode, error, out } = await call(...words.map((word) => places.get(word) ?? word))
    expect(exitCode).toBe(64)
    expect(error).toMatch(says)
    expect(error).toContain('zielmonitor check DATEI')
    expect(out).toBe('')
  })
})

describe('--help', () => {
  it.each([['--help'], ['-h'], ['check', '--help']])('prints how to call: %s %s', async (...words) => {
    const { exitCode, error, out } = await call(...words)
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' })
    expect(out).toContain('zielmonitor check DATEI')
  })
})

async function call(...words: readonly string[]): Promise<{ exitCode: number; out: string; error: string }> {
  let out = ''
  let error = ''
  const exitCode = await run(words, {
    out: (text) => {
      out += text
    },
    error: (text) => {
      error += text
    },
    today: '2024-05-02',
  })
  return { exitCode, out, error }
}

async function file(name: string, content: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `${content.join('\n')}\n`)
  return path
}

function planFile(): Promise<string> {
  return file('plan.json', [JSON.stringify(plan)])
}
