import { separateAnswers } from '@/import/ask/separateAnswers'
import type { Receipt, ReceiptFile } from '@/import/receipt'
import type { ImportRecord } from '@/storage/records'

/** What a receipt shows of an import; one from before receipts were kept has no control sums. */
export function receiptViewOf(record: ImportRecord) {
  const { receipt, files } = record
  return {
    ...record,
    files: files.map((file, at) => ({ ...file, answers: usedAnswers(receipt?.files[at]) })),
    newIndicators: receipt?.newIndicators ?? [],
    controlSums: receipt?.controlSums ?? null,
  }
}

/** What was said of the file itself, and what its profile said. */
function usedAnswers(file: Receipt['files'][number] | undefined) {
  if (file === undefined) return []
  const { answers, profile } = file satisfies ReceiptFile
  const own = separateAnswers(answers).map((answer) => ({ answer, profileName: null }))
  if (profile === null) return own
  return [
    ...own,
    ...separateAnswers(profile.answers).map((answer) => ({ answer, profileName: profile.name })),
  ]
}
