import type { ImportIssue } from '@/import/issue'

interface ForeignFile {
  readonly is: string
  readonly advice: string
}

const fromExcel =
  'Bitte öffnen Sie die Datei, wählen Sie „Datei – Speichern unter – CSV UTF-8“, und lesen Sie die CSV-Datei ein. Oder kopieren Sie die Zellen, und fügen Sie sie hier mit Strg+V ein.'
const noTable = 'Bitte lassen Sie sich die Zahlen als CSV-Datei geben.'
const unpack = 'Bitte entpacken Sie das Archiv, und lesen Sie die CSV-Dateien darin ein.'
const asCsv = 'Bitte wählen Sie beim Export CSV als Format.'

/** What is dropped by mistake, by the short name that the import gives it. */
const foreignFiles: Readonly<Record<string, ForeignFile>> = {
  xlsx: { is: 'eine Excel-Arbeitsmappe (xlsx)', advice: fromExcel },
  xls: { is: 'eine Excel-Arbeitsmappe (xls)', advice: fromExcel },
  ods: { is: 'eine LibreOffice-Tabelle (ods)', advice: fromExcel },
  zip: { is: 'ein Zip-Archiv', advice: unpack },
  gzip: { is: 'ein gzip-Archiv', advice: unpack },
  '7z': { is: 'ein 7z-Archiv', advice: unpack },
  pdf: { is: 'ein PDF-Dokument', advice: noTable },
  png: { is: 'ein Bild (PNG)', advice: noTable },
  jpeg: { is: 'ein Bild (JPEG)', advice: noTable },
  gif: { is: 'ein Bild (GIF)', advice: noTable },
  rtf: { is: 'ein Textdokument (RTF)', advice: noTable },
  html: { is: 'eine Webseite (HTML)', advice: asCsv },
  xml: { is: 'eine XML-Datei', advice: asCsv },
  json: { is: 'eine JSON-Datei', advice: asCsv },
  binary: { is: 'eine Datei mit Binärdaten', advice: asCsv },
}

export function describeForeignFile(issue: ImportIssue): string {
  const kind = foreignKind(issue)
  return kind === undefined
    ? 'In der Datei ist kein Trennzeichen zu erkennen; jede Zeile wäre eine einzige Zelle.'
    : `Das ist ${kind.is}, keine CSV-Datei.`
}

export function foreignFileAdvice(issue: ImportIssue): string {
  return foreignKind(issue)?.advice ?? asCsv
}

function foreignKind({ found, detail }: ImportIssue): ForeignFile | undefined {
  const names = [found ?? '', ...(detail.expected ?? [])]
  const name = names.find((each) => Object.hasOwn(foreignFiles, each))
  return name === undefined ? undefined : foreignFiles[name]
}
