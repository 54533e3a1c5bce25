import { type Question, type QuestionPlace, sampleCount } from './question'
import { isPersonalText } from './read/personalData'

/** What is asked, without the place where it came up. */
export type Asked = WithoutPlace<Question>

type WithoutPlace<Each> = Each extends Question ? Omit<Each, keyof QuestionPlace> : never

/** Counts values that are not taken over as they stand, and keeps the first of them. */
export interface Waiting {
  factCount: number
  /** At most `sampleCount`. */
  readonly samples: string[]
}

export interface OpenQuestion extends Waiting {
  readonly asked: Asked
  readonly place: AskedAt
}

/** Where it came up first. */
interface AskedAt {
  readonly line: number | null
  readonly column?: number | null
  readonly detail?: { readonly columnName?: string }
}

export function countWaiting(waiting: Waiting, text: () => string): void {
  waiting.factCount += 1
  if (waiting.samples.length < sampleCount) addSample(waiting.samples, text().trim())
}

/** Longer texts are no values. */
const longestSample = 40

export function addSample(samples: string[], text: string): void {
  if (text === '' || text.length > longestSample || isPersonalText(text)) return
  if (!samples.includes(text)) samples.push(text)
}

/** The questions of one file: the same thing is asked once, however often it comes up. */
export class QuestionList {
  private readonly questions = new Map<string, OpenQuestion>()

  /** The open question of that kind about the same thing, made where there is none. */
  open(asked: Asked, place: AskedAt | (() => AskedAt)): OpenQuestion {
    const key = keyOf(asked)
    const known = this.questions.get(key)
    if (known !== undefined) return known
    const at = typeof place === 'function' ? place() : place
    const question: OpenQuestion = { asked, place: at, factCount: 0, samples: [] }
    this.questions.set(key, question)
    return question
  }

  /** Values wait for the answer which sex they mean. */
  get isForSex(): boolean {
    return [...this.questions.values()].some(({ asked }) => asked.kind === 'sex')
  }

  /** In the order in which they came up; where no single values wait for one about the file, all of it does. */
  all(file: Readonly<Waiting>): readonly Question[] {
    return [...this.questions.values()].map(({ asked, place, factCount, samples }) => ({
      ...asked,
      line: place.line,
      column: place.column ?? null,
      columnName: place.detail?.columnName ?? null,
      samples: samples.length > 0 || isOfName(asked) ? samples : file.samples,
      factCount: factCount > 0 || isOfName(asked) ? factCount : file.factCount,
    }))
  }
}

/** Values beside other names are no help to tell what a name means. */
function isOfName({ kind }: Asked): boolean {
  return kind === 'indicator' || kind === 'unit' || kind === 'sex'
}

function keyOf(asked: Asked): string {
  switch (asked.kind) {
    case 'indicator':
    case 'unit':
    case 'sex':
    case 'scale':
      return `${asked.kind} ${asked.text}`
    case 'column':
      return `${asked.kind} ${asked.at}`
    case 'month':
    case 'year':
    case 'decimal':
    case 'dateOrder':
    case 'excelDates':
    case 'rhythm':
    case 'fileUnit':
    case 'fileIndicator':
      return asked.kind
  }
}
