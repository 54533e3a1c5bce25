import type { LastingAnswers } from './answers'

/** What was answered for a kind of file once: the next file of that kind asks nothing. */
export interface Profile {
  readonly id: string
  /** In the words of the user; at first the name of the file. */
  readonly name: string
  /** By which the next file of the kind is known: see `FileReading.signature`. */
  readonly signature: string
  readonly answers: LastingAnswers
  /** ISO time */
  readonly createdAt: string
  /** ISO time of the last import that used it; null before the first. */
  readonly usedAt: string | null
}
