import { sampleCount } from './question'
import { addSample } from './questionList'

/** Some values of a file, as it writes them. */
export function sampleValues(
  rows: readonly (readonly string[])[],
  columns: readonly { readonly at: number }[],
): readonly string[] {
  const samples: string[] = []
  for (const row of rows) {
    for (const { at } of columns) if (samples.length < sampleCount) addSample(samples, (row[at] ?? '').trim())
    if (samples.length === sampleCount) break
  }
  return samples
}
