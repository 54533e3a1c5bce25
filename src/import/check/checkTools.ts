import type { IssueList } from '../issueList'
import type { FoundTexts } from '../read/foundTexts'
import type { Vocabulary } from '../readOptions'
import type { SeriesLabels } from './seriesLabels'

/** What every check of a table needs. */
export interface CheckTools {
  readonly vocabulary: Vocabulary
  readonly labels: SeriesLabels
  readonly issues: IssueList
  /** Values of another sex than women and men wait or are left out, so that these two are not all. */
  readonly lacksSex?: boolean
  /** How the file writes its numbers, where a single file is at hand. */
  readonly texts?: FoundTexts
}
