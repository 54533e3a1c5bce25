import type { Answers } from '@/import/answers'
import { lastingOf } from '@/import/ask/mergeAnswers'
import type { Profile } from '@/import/profile'
import { withColumnNames } from '@/import/profileAnswers'
import type { FileReading } from '@/import/reading'

/** What is kept of a file and the answers that it was read with. */
export function profileOf(reading: FileReading, answers: Answers, other: Partial<Profile> = {}): Profile {
  return {
    id: 'p1',
    name: 'Profil',
    signature: reading.signature,
    answers: withColumnNames(lastingOf(answers), reading.structure),
    createdAt: '2023-02-01T10:00:00Z',
    usedAt: null,
    ...other,
  }
}
