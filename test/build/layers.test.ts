import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

interface Case {
  readonly file: string
  readonly text: string
  readonly rules: readonly string[]
}

const forbidden: readonly Case[] = [
  { file: 'domain/a.ts', text: "import '@/storage/records'", rules: ['domain-imports-inwards'] },
  { file: 'domain/b.ts', text: "import 'vue'", rules: ['core-without-packages'] },
  { file: 'texts/a.ts', text: "import '@/import/issue'", rules: ['texts-imports-types-only'] },
  { file: 'import/a.ts', text: "import '@/texts/format'", rules: ['import-imports-inwards'] },
  { file: 'charts/a.ts', text: "import 'echarts/core'", rules: ['echarts-runs-in-one-place'] },
  { file: 'stores/a.ts', text: "import 'dexie'", rules: ['dexie-has-one-owner'] },
  { file: 'pages/a.ts', text: "import '@/import/issue'", rules: ['pages-imports-types-only'] },
  {
    file: 'pages/b.ts',
    text: "import '@/storage/records'",
    rules: ['pages-imports-inwards'],
  },
  {
    file: 'components/a.ts',
    text: "import '@/stores/store'",
    rules: ['components-imports-inwards'],
  },
  { file: 'workers/a.ts', text: "import 'axe-core'", rules: ['product-without-test-tools'] },
  { file: 'export/a.ts', text: "import './missing'", rules: ['everything-resolves'] },
  { file: 'helpers/a.ts', text: "import '@/domain/facts'", rules: ['every-folder-is-a-layer'] },
  { file: 'plan/a.ts', text: 'export const left = 1', rules: ['no-orphans'] },
  { file: 'forecast/a.ts', text: "export type * from './b'", rules: ['no-cycles'] },
]

const allowed: readonly Case[] = [
  { file: 'texts/format.ts', text: "import type {} from '@/import/issue'", rules: [] },
  { file: 'charts/b.ts', text: "import type {} from 'echarts/core'\nimport '@/texts/format'", rules: [] },
  { file: 'components/charts/a.ts', text: "import 'echarts/core'", rules: [] },
  { file: 'import/issue.ts', text: "import 'papaparse'\nimport '@/domain/facts'", rules: [] },
  { file: 'storage/records.ts', text: "import 'dexie'\nimport '@/domain/facts'", rules: [] },
  { file: 'stores/store.ts', text: "import 'pinia'\nimport '@/storage/records'", rules: [] },
  {
    file: 'main.ts',
    text: "import 'pinia'\nimport './stores/store'\nimport './workers/w.worker?worker'",
    rules: [],
  },
  { file: 'workers/w.worker.ts', text: "import 'comlink'\nimport '@/import/issue'", rules: [] },
  // A cycle is reported at one of its files.
  { file: 'forecast/b.ts', text: "export type * from './a'", rules: [] },
  { file: 'domain/facts.ts', text: 'export const facts = 1', rules: [] },
]

const project = mkdtempSync(join(tmpdir(), 'layers-'))
let violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[] = []

beforeAll(() => {
  for (const { file, text } of [...forbidden, ...allowed]) write(`src/${file}`, text)
  for (const file of ['package.json', 'tsconfig.json', 'tsconfig.base.json', 'node_modules']) {
    symlinkSync(resolve(file), join(project, file))
  }
  violations = cruise()
})

afterAll(() => {
  rmSync(project, { recursive: true })
})

describe('the layer check', () => {
  it.each(forbidden)('reports $rules for $text in $file', ({ file, rules }) => {
    expect(rulesBrokenIn(file)).toEqual(rules)
  })

  it.each(allowed)('lets $file be', ({ file }) => {
    expect(rulesBrokenIn(file)).toEqual([])
  })
})

function rulesBrokenIn(file: string): string[] {
  const broken = violations.filter(({ from }) => from === `src/${file}`).map(({ rule }) => rule.name)
  return [...new Set(broken)].sort()
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true })
  writeFileSync(join(project, file), text)
}

function cruise(): typeof violations {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, 'src', '--config', resolve('.dependency-cruiser.mjs'), '--output-type', 'json']
  const { stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' })
  return (JSON.parse(stdout) as { summary: { violations: typeof violations } }).summary.violations
}
