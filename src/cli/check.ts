import { factAt } from '@/domain/facts'
import { marksOf, reasonOf } from '@/domain/measurement'
import { monthAt } from '@/domain/month'
import type { ImportIssue } from '@/import/issue'
import type { FileReading } from '@/import/reading'
import { describeIssue } from '@/texts/importIssues'
import { markWords, missingWords, sexWords } from './words'

export type Write = (text: string) => void

/** Writes the readings as one JSON object, fact by fact: a file may hold a million. */
export function writeCheckJson(readings: readonly FileReading[], write: Write): void {
  write('{ "files": [')
  readings.forEach((reading, index) => {
    if (index > 0) write(',')
    writeReading(reading, write)
  })
  write('\n] }\n')
}

const unrecognised = { encoding: null, delimiter: null, layout: null, headerLine: null }

function writeReading(reading: FileReading, write: Write): void {
  const { file, verdict, structure, facts } = reading
  const { encoding, delimiter, layout, headerLine } = structure ?? unrecognised
  const head = { file, verdict, encoding, delimiter, layout, headerLine }
  write(`\n${JSON.stringify(head).slice(0, -1)},"facts":[`)
  for (let index = 0; index < facts.length; index += 1) {
    write(`${index > 0 ? ',' : ''}\n${JSON.stringify(jsonFact(reading, index))}`)
  }
  const issues = JSON.stringify(reading.issues.map(jsonIssue))
  const questions = JSON.stringify(reading.questions)
  write(`],"issues":${issues},"questions":${questions},"profile":${JSON.stringify(reading.profileId)}}`)
}

function jsonFact({ facts }: FileReading, index: number): Record<string, unknown> {
  const { series, month, value, flags, asOf } = factAt(facts, index)
  const reason = reasonOf(flags)
  const marks = marksOf(flags).map((mark) => markWords[mark])
  return {
    month: monthAt(month),
    unit: series.unitId,
    sex: sexWords[series.sex],
    indicator: series.indicatorId,
    value: reason === undefined ? value : null,
    ...(reason === undefined ? {} : { reason: missingWords[reason] }),
    ...(marks.length === 0 ? {} : { marks }),
    ...(asOf === '' ? {} : { asOf }),
  }
}

function jsonIssue(issue: ImportIssue): Record<string, unknown> {
  const { severity, code, line, column, found } = issue
  return { severity, code, line, column, found, message: describeIssue(issue) }
}

/** Writes the readings for a person. */
export function writeCheckText(readings: readonly FileReading[], write: Write): void {
  for (const { file, verdict, structure, facts, issues } of readings) {
    write(`${file}: ${verdict}, ${facts.length} Werte${structure === null ? '' : `, ${structure.layout}`}\n`)
    for (const issue of issues) write(`  ${issue.severity}: ${describeIssue(issue, file)}\n`)
  }
}
