export type DateOrder = 'dayFirst' | 'monthFirst'

/** Whether slashes separate day and month or month and day, as far as the dates of a column show it. */
export class DateOrders {
  /** The first date that shows it. */
  dayFirstText: string | undefined
  monthFirstText: string | undefined

  note(text: string): void {
    const date = /^(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(text.trim())
    if (Number(date?.[1]) > 12) this.dayFirstText ??= text.trim()
    if (Number(date?.[2]) > 12) this.monthFirstText ??= text.trim()
  }

  get isMixed(): boolean {
    return this.dayFirstText !== undefined && this.monthFirstText !== undefined
  }

  /** Undefined where no date shows it, and where some show the one and some the other. */
  get order(): DateOrder | undefined {
    if (this.isMixed) return undefined
    if (this.dayFirstText !== undefined) return 'dayFirst'
    return this.monthFirstText === undefined ? undefined : 'monthFirst'
  }
}
