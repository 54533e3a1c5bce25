import type { Plan } from '@/domain/plan'
import { checkBatch } from '@/import/checkBatch'
import type { Profile } from '@/import/profile'
import type { FileReading } from '@/import/reading'
import { readSource } from '@/import/readSource'
import { diskFiles } from './diskFiles'
import { naming } from './fileFailure'
import { withSumsAcross } from './sumsAcross'

export interface ReadFilesOptions {
  readonly plan: Plan
  readonly profiles: readonly Profile[]
  /** `YYYY-MM-DD` */
  readonly today: string
}

/** Reads files with the plan's vocabulary; what the plan does not know is taken over as it is written. */
export async function readFiles(
  paths: readonly string[],
  { plan, profiles, today }: ReadFilesOptions,
): Promise<readonly FileReading[]> {
  const vocabulary = { units: plan.organisation.units, indicators: plan.indicators }
  const readings: FileReading[] = []
  for (const path of paths) {
    const { sources, refused } = await naming(path, () => diskFiles(path))
    const options = { vocabulary, profiles, today, unknown: 'takeOver' } as const
    for (const source of sources) readings.push(await naming(path, () => readSource(source, options)))
    readings.push(...refused)
  }
  return withSumsAcross(checkBatch(readings, vocabulary), plan)
}
