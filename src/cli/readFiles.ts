import type { Plan } from '@/domain/plan'
import { checkBatch } from '@/import/checkBatch'
import type { FileReading } from '@/import/reading'
import { readSource } from '@/import/readSource'
import { diskFiles } from './diskFiles'

/** Reads files with the plan's vocabulary; what the plan does not know is taken over as it is written. */
export async function readFiles(
  paths: readonly string[],
  plan: Plan,
  today: string,
): Promise<readonly FileReading[]> {
  const vocabulary = { units: plan.organisation.units, indicators: plan.indicators }
  const readings: FileReading[] = []
  for (const path of paths) {
    const { sources, refused } = await diskFiles(path)
    for (const source of sources)
      readings.push(await readSource(source, { vocabulary, today, unknown: 'takeOver' }))
    readings.push(...refused)
  }
  return checkBatch(readings)
}
