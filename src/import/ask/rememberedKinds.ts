import type { Answers, LastingAnswers } from '../answers'
import type { Profile } from '../profile'
import { withColumnNames } from '../profileAnswers'
import type { FileReading } from '../reading'
import { isWithoutAnswer, lastingOf, mergeAnswers } from './mergeAnswers'
import { nameOfKind } from './nameOfKind'

/** Files of one kind for which something was said that also holds next month. */
export interface RememberedKind {
  readonly signature: string
  /** Proposed for the profile; the known profile keeps its name. */
  readonly name: string
  readonly files: readonly string[]
  readonly answers: Answers
}

type AnsweredFile = Pick<FileReading, 'file' | 'signature' | 'structure'>

/** @param answers what was said of each file, by its name */
export function rememberedKinds(
  files: readonly AnsweredFile[],
  answers: ReadonlyMap<string, Answers>,
  profiles: readonly Profile[],
): readonly RememberedKind[] {
  const kinds = new Map<string, RememberedKind>()
  const differing = kindsWithSeveralIndicators(files, answers)
  for (const { file, signature, structure } of files) {
    const said = withColumnNames(lastingOf(answers.get(file) ?? {}), structure)
    const lasting = differing.has(signature) ? withoutIndicator(said) : said
    if (signature === '' || isWithoutAnswer(lasting)) continue
    const known = kinds.get(signature) ?? { signature, name: nameOf(file, signature), files: [], answers: {} }
    kinds.set(signature, {
      ...known,
      files: [...known.files, file],
      answers: mergeAnswers(known.answers, lasting),
    })
  }
  return [...kinds.values()]

  function nameOf(file: string, signature: string): string {
    return profiles.find((profile) => profile.signature === signature)?.name ?? nameOfKind(file)
  }
}

/** Signatures of files without a title that count different things: the next file may count either. */
function kindsWithSeveralIndicators(
  files: readonly AnsweredFile[],
  answers: ReadonlyMap<string, Answers>,
): ReadonlySet<string> {
  const counted = new Map<string, string>()
  const several = new Set<string>()
  for (const { file, signature } of files) {
    const { indicatorId, indicatorTitle } = answers.get(file) ?? {}
    if (indicatorId === undefined || indicatorTitle !== undefined) continue
    if ((counted.get(signature) ?? indicatorId) !== indicatorId) several.add(signature)
    counted.set(signature, indicatorId)
  }
  return several
}

function withoutIndicator(answers: LastingAnswers): LastingAnswers {
  const others: { -readonly [Name in keyof LastingAnswers]: LastingAnswers[Name] } = { ...answers }
  delete others.indicatorId
  return others
}
