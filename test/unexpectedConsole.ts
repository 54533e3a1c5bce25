import { afterAll, afterEach } from 'vitest'

const unexpected: string[] = []

for (const level of ['warn', 'error'] as const) {
  const write = console[level].bind(console)
  console[level] = (...parts: unknown[]) => {
    unexpected.push(`console.${level}: ${parts.map(String).join(' ')}`)
    write(...parts)
  }
}

afterEach(failOnUnexpected)
afterAll(failOnUnexpected)

function failOnUnexpected(): void {
  const said = unexpected.splice(0)
  if (said.length > 0) throw new Error(`Unexpected on the console:\n${said.join('\n')}`)
}
