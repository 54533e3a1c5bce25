import { parseArgs } from 'node:util'
import { type Month, parseMonth } from '@/domain/month'

export type Command =
  | {
      readonly kind: 'check'
      readonly files: readonly string[]
      readonly planFile: string | undefined
      readonly isJson: boolean
    }
  | {
      readonly kind: 'status'
      readonly files: readonly string[]
      readonly planFile: string | undefined
      readonly isJson: boolean
      readonly month: Month | undefined
    }

export type WrongCall =
  | { readonly kind: 'wrongCall'; readonly problem: 'unknownCommand' | 'noFiles' | 'wrongMonth' }
  | { readonly kind: 'wrongCall'; readonly problem: 'unknownOption'; readonly option: string }

/** Reads the words behind `zielmonitor --`. */
export function parseCommand(words: readonly string[]): Command | WrongCall {
  const parsed = parseWords(words)
  if (typeof parsed === 'string') return { kind: 'wrongCall', problem: 'unknownOption', option: parsed }
  const { values, positionals } = parsed
  const [kind, ...files] = positionals
  if (kind !== 'check' && kind !== 'status') return { kind: 'wrongCall', problem: 'unknownCommand' }
  if (files.length === 0) return { kind: 'wrongCall', problem: 'noFiles' }
  const common = { files, planFile: values.plan, isJson: values.json ?? false }
  if (kind === 'check')
    return values.month === undefined
      ? { kind, ...common }
      : { kind: 'wrongCall', problem: 'unknownOption', option: '--month' }
  const month = values.month === undefined ? undefined : parseMonth(values.month)
  if (values.month !== undefined && month === undefined) return { kind: 'wrongCall', problem: 'wrongMonth' }
  return { kind, ...common, month }
}

type Parsed = ReturnType<typeof parseKnown>

/** The parsed words, or the message about the option that is not known. */
function parseWords(words: readonly string[]): Parsed | string {
  try {
    return parseKnown(words)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function parseKnown(words: readonly string[]) {
  return parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { plan: { type: 'string' }, month: { type: 'string' }, json: { type: 'boolean' } },
  })
}
