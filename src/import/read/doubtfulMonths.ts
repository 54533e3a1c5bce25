import { monthAt } from '@/domain/month'
import type { FileAnswers } from '../fileAnswers'
import type { IssueList, Place } from '../issueList'
import { type DateExample, type ExcelExample, sampleCount } from '../question'
import { type DoubtfulMonth, parseDoubtfulMonth } from './doubtfulMonth'

export interface DoubtTools {
  readonly issues: IssueList
  readonly answers: FileAnswers
}

/** Asks for texts in the place of a month that are perhaps one. */
export class DoubtfulMonths {
  private readonly days: ExcelExample[] = []
  private readonly dates: DateExample[] = []

  constructor(private readonly tools: DoubtTools) {}

  /** False where what was answered leaves no month to be asked for. */
  isOpen(text: string): boolean {
    const { areExcelDates, dateOrder } = this.tools.answers.given
    return parseDoubtfulMonth(text)?.kind === 'date' ? dateOrder === undefined : areExcelDates === undefined
  }

  /** @param values of the row, which wait for the answer */
  ask(text: string, place: Place, values: number): void {
    const found = parseDoubtfulMonth(text)
    const asked =
      found?.kind === 'date'
        ? ({ kind: 'dateOrder', examples: this.dates } as const)
        : ({ kind: 'excelDates', examples: this.days } as const)
    this.tools.issues.ask('invalid-month', place, asked).factCount += values
    if (found !== undefined) this.addExample(text.trim(), found)
  }

  private addExample(text: string, found: DoubtfulMonth): void {
    if (found.kind === 'month') return addExample(this.days, { found: text, month: monthAt(found.month) })
    const { dayFirst, monthFirst } = found
    if (dayFirst === undefined || monthFirst === undefined) return
    addExample(this.dates, { found: text, dayFirst: monthAt(dayFirst), monthFirst: monthAt(monthFirst) })
  }
}

function addExample<Example extends { readonly found: string }>(examples: Example[], example: Example): void {
  if (examples.length === sampleCount || examples.some(({ found }) => found === example.found)) return
  examples.push(example)
}
