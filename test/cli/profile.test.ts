import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '@/cli/run'
import { writeProfiles } from '@/import/profileFile'
import { smallPlan, target } from '../builders'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zielmonitor-'))
})

afterAll(() => rm(folder, { recursive: true }))

const plan = smallPlan({
  targets: [target({ kind: 'direction', direction: 'down', basis: 'yearToDate' }, { id: 'lzb' })],
})

const profile = {
  id: 'monat',
  name: 'Controlling',
  signature: ';\n1\nberichtsmonat\ngebietsschluessel\nzahl',
  answers: { decimal: 'comma', columns: [{ at: 2, role: 'value' }], indicatorId: 'lzb-stock' },
  createdAt: '2023-02-01T10:00:00.000Z',
  usedAt: null,
} as const

const lines = [
  'Berichtsmonat;Gebietsschlüssel;Zahl',
  '2022-01;09999;1.100',
  '2022-02;09999;1.000',
  '2023-01;09999;1.050',
  '2023-02;09999;0.9',
]

describe('--profile', () => {
  const profiles = () => file('profiles.json', writeProfiles([profile]))

  it('answers what a file leaves open, and is named in the JSON', async () => {
    const path = await file('a.csv', lines.slice(0, 4).join('\n'))
    const open = await check(path)
    expect(open.exitCode).toBe(2)
    expect(open.file).toMatchObject({ verdict: 'ask', profile: null })
    expect(open.file.questions).toContainEqual(
      expect.objectContaining({
        kind: 'decimal',
        factCount: 3,
        examples: expect.arrayContaining([{ found: '1.100', asComma: 1100, asPoint: 1.1 }]) as unknown,
      }),
    )
    const answered = await check(path, '--profile', await profiles())
    expect(answered.exitCode).toBe(0)
    expect(answered.file).toMatchObject({ verdict: 'accept-with-warning', profile: 'monat', questions: [] })
    expect(answered.file.facts).toEqual([
      expect.objectContaining({ month: '2022-01', indicator: 'lzb-stock', value: 1100 }),
      expect.objectContaining({ month: '2022-02', indicator: 'lzb-stock', value: 1000 }),
      expect.objectContaining({ month: '2023-01', indicator: 'lzb-stock', value: 1050 }),
    ])
  })

  it('holds for status, too', async () => {
    const path = await file('b.csv', lines.slice(0, 4).join('\n'))
    const { exitCode, out } = await call(
      ...['status', path, '--plan', await planFile(), '--profile', await profiles(), '--json'],
    )
    expect(exitCode).toBe(0)
    // 1,050 in January against 1,100 in January of the year before.
    expect((JSON.parse(out) as { targets: readonly object[] }).targets[0]).toMatchObject({
      actual: 1050,
      planned: 1100,
    })
  })

  it('refuses values that the answered number format does not have', async () => {
    const { exitCode, file: read } = await check(
      ...[await file('c.csv', lines.join('\n')), '--profile', await profiles()],
    )
    expect(exitCode).toBe(1)
    expect(read.issues).toEqual([
      expect.objectContaining({ severity: 'error', code: 'invalid-number', line: 5, found: '0.9' }),
    ])
  })

  it.each([
    { name: 'no JSON', text: 'a;b' },
    { name: 'another version', text: '{"format":"zielmonitor-profiles","formatVersion":2,"profiles":[]}' },
  ])('ends with 64 for a file that is $name', async ({ text }) => {
    const path = await file('a2.csv', lines.slice(0, 4).join('\n'))
    const damaged = await file('damaged.json', text)
    const { exitCode, error } = await call('check', path, '--profile', damaged)
    expect(exitCode).toBe(64)
    expect(error).toContain(`${damaged}: Die Datei`)
  })
})

interface CheckedFile {
  readonly facts: readonly object[]
  readonly issues: readonly object[]
  readonly questions: readonly object[]
}

async function check(...words: readonly string[]): Promise<{ exitCode: number; file: CheckedFile }> {
  const { exitCode, out } = await call('check', ...words, '--plan', await planFile(), '--json')
  const [first] = (JSON.parse(out) as { files: readonly CheckedFile[] }).files
  if (first === undefined) throw new Error('a file was checked')
  return { exitCode, file: first }
}

async function call(...words: readonly string[]): Promise<{ exitCode: number; out: string; error: string }> {
  const written = { out: '', error: '' }
  const exitCode = await run(words, {
    out: (text) => {
      written.out += text
    },
    error: (text) => {
      written.error += text
    },
    today: '2024-05-02',
  })
  return { exitCode, ...written }
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

function planFile(): Promise<string> {
  return file('plan.json', JSON.stringify(plan))
}
