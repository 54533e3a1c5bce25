import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { demoOutput } from './generator/output'

const folder = fileURLToPath(new URL('.', import.meta.url))

for (const name of ['files', 'layouts']) {
  rmSync(`${folder}${name}`, { recursive: true, force: true })
  mkdirSync(`${folder}${name}`)
}
for (const { name, bytes } of demoOutput()) writeFileSync(`${folder}${name}`, bytes)
