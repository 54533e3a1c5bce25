import type { ImportIssue, IssueCode } from '@/import/issue'
import { describeEncoding, formatFileSize } from './fileForm'
import { formatNumber } from './format'
import { expectation, formatFound, type IssueText, monthName, subject } from './issueText'
import { describeForeignFile, foreignFileAdvice } from './foreignFiles'
import { joinAll, joinChoices, quote } from './quoted'

const exportAgain = 'Bitte exportieren Sie die Datei neu und lesen Sie sie noch einmal ein.'

const inParts =
  'Bitte exportieren Sie in Teilen, zum Beispiel je Jahr eine Datei; mehrere Dateien lassen sich zusammen einlesen.'

/** Findings about the form of a file: what it is, its encoding, its columns, the rows around the values. */
export const fileIssueTexts = {
  'empty-file': {
    title: 'Leere Datei',
    finding: () => 'Die Datei ist leer.',
    advice: `${exportAgain} Liegt sie in der Cloud (OneDrive, SharePoint), öffnen Sie sie einmal, damit ihr Inhalt auf diesen Rechner kommt.`,
  },
  'no-data-rows': {
    title: 'Keine Werte',
    finding: () => 'Unter der Kopfzeile steht keine Zeile mit Werten.',
    advice: 'Bitte prüfen Sie Zeitraum und Filter des Exports.',
  },
  'missing-header': {
    title: 'Kopfzeile fehlt',
    finding: describeMissingHeader,
    advice: ({ detail }) =>
      detail.columnName === undefined
        ? 'Bitte ergänzen Sie die Kopfzeile, oder nutzen Sie die Vorlage.'
        : 'Bitte prüfen Sie, ob die Kopfzeile verschoben ist.',
  },
  'missing-column': {
    title: 'Spalte fehlt',
    finding: ({ detail }) =>
      `Es fehlt die Spalte ${missingColumns(detail.expected, detail.columnName)}.${monthElsewhere(detail)}`,
    advice:
      'Bitte exportieren Sie mit dieser Spalte, oder ergänzen Sie sie in der Kopfzeile und in jeder Zeile.',
  },
  'duplicate-column': {
    title: 'Spalte doppelt',
    finding: describeRepeated,
    advice: ({ detail }) => {
      if (namesBoth(detail)) return 'Bitte lassen Sie in der Kopfzeile nur stehen, was gilt.'
      if (detail.expected !== undefined)
        return detail.columnName === undefined
          ? 'Bitte berichtigen Sie die Datei.'
          : 'Bitte sagen Sie, ob die Spalte gilt, oder berichtigen Sie die Datei.'
      return detail.title === undefined
        ? 'Bitte löschen Sie die überzählige Spalte, oder geben Sie jeder einen eigenen Namen.'
        : 'Bitte sagen Sie, ob die Spalte gilt, oder berichtigen Sie den Titel der Datei.'
    },
  },
  'row-length': {
    title: 'Zeile mit falscher Spaltenzahl',
    finding: ({ detail }) => describeRowLength(detail.foundNumber, detail.expectedNumber),
    advice:
      'Bitte suchen Sie in der Zeile nach einem fehlenden oder überzähligen Trennzeichen. Enthält ein Text das Trennzeichen, gehört er in Anführungszeichen.',
  },
  'malformed-quote': {
    title: 'Anführungszeichen an falscher Stelle',
    finding: (issue) =>
      issue.severity === 'warning'
        ? 'Jede Zeile steht als Ganzes in Anführungszeichen. Gelesen wurde, was darin steht.'
        : describeQuote(issue),
    advice: (issue) =>
      issue.severity === 'warning'
        ? 'Bitte vergleichen Sie die Vorschau mit der Datei.'
        : 'Ein Anführungszeichen innerhalb einer Zelle wird verdoppelt (""). Bitte berichtigen Sie die Zelle, oder exportieren Sie neu.',
  },
  'unterminated-quote': {
    title: 'Anführungszeichen nicht geschlossen',
    finding: () =>
      'Ein Anführungszeichen bleibt bis zum Ende der Datei offen; alles danach wäre eine einzige Zelle.',
    advice:
      'Bitte schließen oder entfernen Sie das Anführungszeichen. Vielleicht ist die Datei auch abgeschnitten: Exportieren Sie sie dann neu.',
  },
  'invalid-encoding': {
    title: 'Zeichenkodierung nicht einheitlich',
    finding: ({ line, detail }) =>
      `Die ${line === null ? 'Datei' : 'Zeile'} enthält Bytes, die nicht zu ${describeEncodings(detail.expected)} passen.`,
    advice: 'Bitte speichern Sie die Datei neu als „CSV UTF-8“, und prüfen Sie dort die Umlaute.',
  },
  'control-character': {
    title: 'Steuerzeichen',
    finding: (issue) =>
      `${subject(issue, 'Die Zelle')} enthält ein Zeichen, das in einer Tabelle nichts zu suchen hat.`,
    advice: 'Die Datei ist vermutlich beschädigt oder keine Textdatei. ' + exportAgain,
  },
  'not-csv': {
    title: 'Keine CSV-Datei',
    finding: describeForeignFile,
    advice: foreignFileAdvice,
  },
  'too-large': {
    title: 'Datei zu groß',
    finding: (issue) => (issue.found === null ? describeTooLarge(issue.detail) : describeForeignFile(issue)),
    advice: (issue) => (issue.found === null ? inParts : foreignFileAdvice(issue)),
  },
  'field-too-long': {
    title: 'Zelle ungewöhnlich lang',
    finding: ({ detail }) =>
      detail.expectedNumber === undefined
        ? 'Die Zelle ist länger, als eine Zelle mit Zahl oder Namen sein kann.'
        : `Die Zelle ist länger als ${formatNumber(detail.expectedNumber)} Zeichen.`,
    advice: 'Meist fehlt davor ein schließendes Anführungszeichen. Bitte prüfen Sie diese Zeile.',
  },
  'personal-data': {
    title: 'Personenbezogene Daten',
    finding: ({ detail }) =>
      detail.columnName === undefined
        ? 'Die Zelle sieht nach Angaben zu einzelnen Menschen aus. Ihr Inhalt wird hier nicht wiederholt.'
        : `Die Spalte ${quote(detail.columnName)} sieht nach Angaben zu einzelnen Menschen aus. Ihr Inhalt wird hier nicht wiederholt.`,
    advice:
      'Der Zielmonitor nimmt nur zusammengefasste Zahlen auf; von dieser Datei wurde nichts gespeichert. Bitte exportieren Sie ohne diese Angaben.',
  },
  'legacy-encoding': {
    title: 'Ältere Zeichenkodierung',
    finding: ({ detail }) =>
      `Die Datei ist in ${describeEncodings(detail.expected, 'Windows-1252')} geschrieben und wurde so gelesen.`,
    advice: 'Nichts zu tun, solange die Umlaute in der Vorschau stimmen.',
  },
  'preamble-skipped': {
    title: 'Zeilen über der Kopfzeile',
    finding: (issue) =>
      issue.severity === 'warning'
        ? `Die erste Zeile (${quote(issue.found ?? '')}) nennt ein anderes Trennzeichen, als die Datei hat. Gelesen wurde mit dem der Datei.`
        : countRows(issue) === 1
          ? 'Eine Zeile über der Kopfzeile enthält keine Werte.'
          : `${formatNumber(countRows(issue))} Zeilen über der Kopfzeile enthalten keine Werte.`,
    advice: (issue) =>
      issue.severity === 'warning'
        ? 'Bitte vergleichen Sie die Vorschau mit der Datei.'
        : 'Nichts zu tun, wenn dort nur Titel und Hinweise stehen.',
  },
  'footer-skipped': {
    title: 'Zeilen ohne Werte übergangen',
    finding: (issue) => `${describeSkipped(issue)} und wurde${countRows(issue) === 1 ? '' : 'n'} übergangen.`,
    advice: 'Nichts zu tun, wenn dort nur Fußnoten, Quellen oder Zwischentitel stehen.',
  },
  'mojibake-suspected': {
    title: 'Umlaute beschädigt',
    finding: (issue) =>
      `${subject(issue, 'Die Zelle')} sieht nach Umlauten aus, die falsch umgewandelt wurden.${expectation(issue)}`,
    advice:
      'Bitte exportieren Sie neu als „CSV UTF-8“, ohne die Datei dazwischen mit anderer Kodierung zu öffnen.',
  },
  'suspicious-text': {
    title: 'Auffälliger Text',
    finding: (issue) =>
      issue.severity === 'error'
        ? `${subject(issue, 'Die Zelle')} ist ein Wort von Programmen, kein Name einer Stelle oder Kennzahl.`
        : `${subject(issue, 'Die Zelle')} ist als Name ungewöhnlich, zum Beispiel weil der Text wie eine Formel beginnt.`,
    advice: ({ severity }) =>
      severity === 'error'
        ? 'Bitte prüfen Sie, woher die Datei kommt, und exportieren Sie neu.'
        : 'Der Text wird nur angezeigt und nie ausgeführt. Bitte prüfen Sie, woher die Datei kommt.',
  },
} satisfies Partial<Record<IssueCode, IssueText>>

/** A column that stands there twice, or beside which a header, a title or a name says something else. */
function describeMissingHeader(issue: ImportIssue): string {
  const { line, column, found, detail } = issue
  if (column === null && line !== null)
    return 'Hier stehen Werte über der Kopfzeile, wie nach einem Sortieren; sie gehört über alle Werte.'
  if (column === null)
    return `Keine Zeile nennt, was in den Spalten steht.${expectation(issue, 'eine Kopfzeile wie Berichtsmonat, Bezirksstelle, Kennzahl, Wert')}`
  return detail.columnName === undefined
    ? 'Die Spalte enthält Werte, aber die Kopfzeile nennt keinen Namen für sie.'
    : `Unter ${quote(detail.columnName)} steht ${quote(found ?? '')}, also etwas anderes, als die Kopfzeile sagt.`
}

function describeRepeated({ found, detail }: ImportIssue): string {
  const column = quote(found ?? detail.columnName ?? '')
  if (namesBoth(detail))
    return `Die Kopfzeilen über der Spalte ${column} nennen zugleich ${joinAll((detail.expected ?? []).map(quote))}. Was gilt, ist nicht zu erkennen.`
  if (detail.expected?.[0] !== undefined) return describeOtherSex(detail.expected[0], detail.columnName)
  return detail.title === undefined
    ? `Die Spalte ${column} kommt mehr als einmal vor. Welche gilt, ist nicht zu erkennen.`
    : `Der Titel ${quote(detail.title)} nennt anderes als die Spalte ${column}. Was gilt, ist nicht zu erkennen.`
}

function describeOtherSex(name: string, columnName: string | undefined): string {
  const said =
    columnName === undefined ? 'der Titel oder die Überschrift darüber' : `die Spalte ${quote(columnName)}`
  return `${quote(name)} nennt ein anderes Geschlecht als ${said}. Was gilt, ist nicht zu erkennen.`
}

/** Header rows name two things that exclude each other. */
function namesBoth({ expected = [] }: ImportIssue['detail']): boolean {
  return expected.length > 1
}

function missingColumns(expected: readonly string[] = [], columnName = ''): string {
  const names = expected.length > 0 ? expected : [columnName]
  return joinChoices(names.map(quote))
}

function describeQuote(issue: ImportIssue): string {
  return issue.detail.areRowsJoined === true
    ? 'Ein Anführungszeichen bleibt hier über das Zeilenende hinaus offen; mehrere Zeilen wären zusammen eine einzige Zelle.'
    : `${subject(issue, 'Die Zelle')} ist nicht richtig in Anführungszeichen gesetzt.`
}

function describeRowLength(found: number | undefined, expected: number | undefined): string {
  if (found === undefined || expected === undefined)
    return 'Die Zeile hat nicht so viele Spalten wie die Kopfzeile.'
  return `Die Zeile hat ${cells(found)}, die Kopfzeile ${cells(expected)}.`
}

function cells(count: number): string {
  return count === 1 ? '1 Spalte' : `${formatFound(count)} Spalten`
}

function describeEncodings(names: readonly string[] = [], otherwise = 'der übrigen Datei'): string {
  return names.length === 0 ? otherwise : joinAll(names.map(describeEncoding))
}

function describeTooLarge({ foundNumber: bytes, expectedNumber: limit }: ImportIssue['detail']): string {
  const size = bytes === undefined ? 'zu groß' : `${formatFileSize(bytes)} groß`
  return limit === undefined
    ? `Die Datei ist ${size}.`
    : `Die Datei ist ${size}, höchstens möglich sind ${formatFileSize(limit)}.`
}

/** Between values a row without any deserves a look, below them it is a footnote. */
function describeSkipped(issue: ImportIssue): string {
  const rows = countRows(issue)
  const where = issue.severity === 'warning' ? 'zwischen den Werten' : 'unter den Werten'
  return rows === 1
    ? `Hier steht ${where} eine Zeile ohne Wert`
    : `Ab hier stehen ${where} ${formatNumber(rows)} Zeilen ohne Wert`
}

function countRows({ detail }: ImportIssue): number {
  return detail.foundNumber ?? 1
}

/** Titles and file names are often older than what stands below: a month from there is not taken unasked. */
function monthElsewhere(detail: ImportIssue['detail']): string {
  const month = monthName(detail)
  return month === undefined ? '' : ` Im Titel oder im Dateinamen steht ${month}; das allein genügt nicht.`
}
