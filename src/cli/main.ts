import { run } from './run'

/** A million facts are a million small texts: they leave in batches. */
const batchLength = 1 << 16
let batch = ''

function out(text: string): void {
  batch += text
  if (batch.length > batchLength) flush()
}

function flush(): void {
  process.stdout.write(batch)
  batch = ''
}

const today = new Date().toISOString().slice(0, 10)
process.exitCode = await run(process.argv.slice(2), {
  out,
  error: (text) => process.stderr.write(text),
  today,
})
flush()
