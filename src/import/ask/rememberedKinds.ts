import type { Answers } from '../answers'
import type { Profile } from '../profile'
import { withColumnNames } from '../profileAnswers'
import type { FileReading } from '../reading'
import { isWithoutAnswer, lastingOf, mergeAnswers } from './mergeAnswers'

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
  for (const { file, signature, structure } of files) {
    const lasting = withColumnNames(lastingOf(answers.get(file) ?? {}), structure)
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

/** `LZB Bestand` from `LZB_Bestand_2023-05.csv`: what the file of next month will be called, too. */
export function nameOfKind(file: string): string {
  const words = file
    .replace(/^.*[\\/]/, '')
    .replace(/\.[^.]{1,4}$/, '')
    .split(/[\s_\-.]+/)
    .filter((word) => word !== '' && !/^\d+$/.test(word))
  return words.join(' ') || file
}
