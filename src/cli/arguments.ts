import { parseArgs } from 'node:util'
import { type Month, parseMonth } from '@/domain/month'

interface CommonWords {
  readonly files: readonly string[]
  readonly planFile: string | undefined
  readonly profileFile: string | undefined
  readonly isJson: boolean
}

export type Command =
  | { readonly kind: 'help' }
  | (CommonWords & { readonly kind: 'check' })
  | (CommonWords & { readonly kind: 'status'; readonly month: Month | undefined })

export type WrongCall =
  | {
      readonly kind: 'wrongCall'
      readonly problem: 'unknownCommand' | 'noFiles' | 'wrongMonth' | 'monthOfCheck'
    }
  | (OptionProblem & { readonly kind: 'wrongCall' })

interface OptionProblem {
  readonly problem: 'unknownOption' | 'optionValue'
  /** `--plan` */
  readonly option: string
}

/** Reads the words behind `zielmonitor --`. */
export function parseCommand(words: readonly string[]): Command | WrongCall {
  const parsed = parseWords(words)
  if ('problem' in parsed) return { kind: 'wrongCall', ...parsed }
  if (parsed.values.help === true) return { kind: 'help' }
  const [kind, ...files] = parsed.positionals
  if (kind !== 'check' && kind !== 'status') return { kind: 'wrongCall', problem: 'unknownCommand' }
  if (files.length === 0) return { kind: 'wrongCall', problem: 'noFiles' }
  const { plan: planFile, profile: profileFile, json, month } = parsed.values
  const common = { files, planFile, profileFile, isJson: json === true }
  if (kind === 'status') return withMonth(common, month)
  return month === undefined ? { kind, ...common } : { kind: 'wrongCall', problem: 'monthOfCheck' }
}

function withMonth(common: CommonWords, text: string | undefined): Command | WrongCall {
  const month = parseMonth(text ?? '')
  if (text !== undefined && month === undefined) return { kind: 'wrongCall', problem: 'wrongMonth' }
  return { kind: 'status', ...common, month }
}

type Parsed = ReturnType<typeof parseKnown>

/** The parsed words, or what is wrong with one of the options. */
function parseWords(words: readonly string[]): Parsed | OptionProblem {
  try {
    return parseKnown(words)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
    return { problem: code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'unknownOption' : 'optionValue', option }
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
      help: { type: 'boolean', short: 'h' },
    },
  })
}
