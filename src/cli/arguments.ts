import { parseArgs } from 'node:util'
import { type Month, parseMonth } from '@/domain/month'

interface CommonWords {
  readonly files: readonly string[]
  readonly planFile: string | undefined
  readonly profileFile: string | undefined
  readonly isJson: boolean
}

export type Command =
  | (CommonWords & { readonly kind: 'check' })
  | (CommonWords & { readonly kind: 'status'; readonly month: Month | undefined })

export type WrongCall =
  | { readonly kind: 'wrongCall'; readonly problem: 'unknownCommand' | 'noFiles' | 'wrongMonth' }
  | { readonly kind: 'wrongCall'; readonly problem: 'unknownOption'; readonly option: string }

/** Reads the words behind `zielmonitor --`. */
export function parseCommand(words: readonly string[]): Command | WrongCall {
  const parsed = parseWords(words)
  if (typeof parsed === 'string') return { kind: 'wrongCall', problem: 'unknownOption', option: parsed }
  const [kind, ...files] = parsed.positionals
  if (kind !== 'check' && kind !== 'status') return { kind: 'wrongCall', problem: 'unknownCommand' }
  if (files.length === 0) return { kind: 'wrongCall', problem: 'noFiles' }
  const { plan: planFile, profile: profileFile, json } = parsed.values
  const common = { files, planFile, profileFile, isJson: json === true }
  return kind === 'check' ? { kind, ...common } : withMonth(common, parsed.values.month)
}

function withMonth(common: CommonWords, text: string | undefined): Command | WrongCall {
  const month = parseMonth(text ?? '')
  if (text !== undefined && month === undefined) return { kind: 'wrongCall', problem: 'wrongMonth' }
  return { kind: 'status', ...common, month }
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
    options: {
      plan: { type: 'string' },
      profile: { type: 'string' },
      month: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
}
