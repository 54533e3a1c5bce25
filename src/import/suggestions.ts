import { foldText, foldWords } from './sniff/foldText'

/** How many meanings of a name are offered. */
const suggestionCount = 5

/** What has less in common with the name is no help. */
const leastLikeness = 0.35

/** Names are shorter; of a longer text the start tells enough. */
const comparedLength = 80

export interface Candidate {
  readonly id: string
  readonly names: readonly string[]
}

/** Ids of the candidates whose names are most like the text, the most similar first. */
export function mostSimilar(text: string, candidates: readonly Candidate[]): readonly string[] {
  const compared = textForms(text)
  return candidates
    .map(({ id, names }) => ({
      id,
      likeness: Math.max(0, ...names.map((name) => likeness(compared, textForms(name)))),
    }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .toSorted((left, right) => right.likeness - left.likeness)
    .slice(0, suggestionCount)
    .map(({ id }) => id)
}

interface TextForms {
  readonly words: readonly string[]
  readonly pairs: readonly string[]
}

function textForms(text: string): TextForms {
  const short = text.slice(0, comparedLength)
  return { words: foldWords(short), pairs: letterPairs(foldText(short)) }
}

/** Pairs of letters find slips of the pen and other endings, words find the same in another order. */
function likeness(left: TextForms, right: TextForms): number {
  return (shared(left.words, right.words) + shared(left.pairs, right.pairs)) / 2
}

/** Dice's coefficient: twice what both have, of all that they have. */
function shared(left: readonly string[], right: readonly string[]): number {
  const rest = [...right]
  let both = 0
  for (const part of left) {
    const at = rest.indexOf(part)
    if (at === -1) continue
    rest.splice(at, 1)
    both += 1
  }
  return left.length + right.length === 0 ? 0 : (2 * both) / (left.length + right.length)
}

function letterPairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
