import type { Changes } from '@/domain/changes'
import type { FactsByMonth } from '@/domain/factsByMonth'
import type { Indicator, Unit } from '@/domain/plan'
import type { Surprises } from '@/domain/surprises'
import type { Answers } from '@/import/answers'
import type { FileReading } from '@/import/reading'
import type { Structure } from '@/import/structure'
import type { Obstacle } from '@/texts/importObstacles'

/** What was read and would change, as the preview shows it. */
export interface PreviewedImport {
  readonly files: readonly PreviewedFile[]
  readonly changes: Changes
  readonly factCount: number
  readonly unchanged: number
  readonly isSynthetic: boolean
  readonly obstacle: Obstacle | null
  readonly replacesSynthetic: boolean
  /** What does not fit the stored values. */
  readonly surprises: Surprises
  readonly byMonth: FactsByMonth
}

export type PreviewedFile = Omit<FileReading, 'facts'> & {
  readonly factCount: number
  readonly withoutNumber: number
}

/** The recognised form of a file, or its lines without a header, which a person may show. */
export function shownForm({ structure, unread }: PreviewedFile): Structure | null {
  if (structure !== null || unread === undefined) return structure
  const width = Math.max(0, ...unread.firstLines.map(({ length }) => length))
  const columns = Array.from({ length: width }, () => ({ name: '', role: 'ignored' }) as const)
  return { ...unread, layout: 'long', headerLine: 0, headerRowCount: 0, columns }
}

/** What was answered for a file: one answer each, and by which profile. */
export interface SaidOfFile {
  readonly answers: readonly Answers[]
  readonly profileName: string | null
}

/** What the plan calls the things that a fact names. */
export interface Names {
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly units: ReadonlyMap<string, Unit>
}

/** Positions of the files that keep an import from being taken over. */
export function filesInTheWay({ obstacle, files }: PreviewedImport): readonly number[] {
  return files.flatMap((file, index) => (isInTheWay(file, obstacle) ? [index] : []))
}

function isInTheWay({ verdict, isSynthetic, questions }: PreviewedFile, obstacle: Obstacle | null): boolean {
  switch (obstacle) {
    case 'rejectedFile':
    case 'openQuestion':
      // A question that can be answered stands in nobody's way.
      return verdict === 'reject' || (verdict === 'ask' && questions.length === 0)
    case 'syntheticMixedWithReal':
      return isSynthetic
    case 'syntheticBesideReal':
    case 'noFacts':
    case null:
      return false
  }
}

/** Files of one kind whose answers may be kept. */
export interface RememberedKind {
  readonly signature: string
  readonly name: string
  readonly files: readonly string[]
}
