import type { ForeignKind } from '@/import/decode/fileKind'
import type { ArchiveProblem } from '@/import/archive/archiveProblem'
import type { ImportIssue } from '@/import/issue'

interface ForeignFile {
  readonly is: string
  readonly advice: string
}

const orPaste = 'Oder kopieren Sie die Zellen, und fügen Sie sie hier mit Strg+V ein.'
const inExcel =
  'Bitte öffnen Sie die Datei in Excel, zeigen Sie das Blatt mit den Zahlen, und wählen Sie „Datei – Speichern unter – Durchsuchen“, Dateityp „CSV UTF-8 (durch Trennzeichen getrennt) (*.csv)“. Excel speichert nur das gezeigte Blatt, und Zahlen so, wie sie angezeigt werden. Lesen Sie dann die CSV-Datei ein.'
const inLibreOffice =
  'In LibreOffice: „Datei – Speichern unter“, Dateityp „Text CSV (.csv)“, Zeichensatz „Unicode (UTF-8)“, Feldtrenner „;“, und kein Häkchen bei „Zellinhalt wie angezeigt speichern“.'
const fromExcel = `${inExcel} ${inLibreOffice} ${orPaste}`
const fromLibreOffice = `${inLibreOffice} Lesen Sie dann die CSV-Datei ein. ${orPaste}`
const noTable = 'Bitte lassen Sie sich die Zahlen als CSV-Datei geben.'
const fromDocument = `Steht dort eine Tabelle, kopieren Sie ihre Zellen, und fügen Sie sie hier mit Strg+V ein. Besser: ${noTable}`
const unpack = 'Bitte entpacken Sie das Archiv, und lesen Sie die CSV-Dateien darin ein.'
const packAnew =
  'Bitte laden oder kopieren Sie das Archiv noch einmal, oder entpacken Sie es mit Windows („Alle extrahieren“), und lesen Sie die CSV-Dateien ein.'
const asCsv = 'Bitte wählen Sie beim Export CSV als Format.'

/** What is dropped by mistake, by the short name that the import gives it. */
const foreignFiles: Readonly<Record<ForeignKind | ArchiveProblem, ForeignFile>> = {
  xlsx: { is: 'eine Excel-Arbeitsmappe (xlsx)', advice: fromExcel },
  xls: { is: 'eine Excel-Arbeitsmappe (xls)', advice: fromExcel },
  ods: { is: 'eine LibreOffice-Tabelle (ods)', advice: fromLibreOffice },
  numbers: {
    is: 'eine Numbers-Tabelle',
    advice: `Bitte wählen Sie in Numbers „Ablage – Exportieren – CSV“, Codierung „Unicode (UTF-8)“. ${orPaste}`,
  },
  docx: { is: 'ein Word-Dokument (docx)', advice: fromDocument },
  doc: { is: 'ein Word-Dokument (doc)', advice: fromDocument },
  odt: { is: 'ein LibreOffice-Dokument', advice: fromDocument },
  pptx: { is: 'eine PowerPoint-Präsentation (pptx)', advice: fromDocument },
  msg: {
    is: 'eine E-Mail aus Outlook (msg)',
    advice: 'Bitte öffnen Sie die E-Mail, speichern Sie die angehängte CSV-Datei, und lesen Sie diese ein.',
  },
  protected: {
    is: 'eine Office-Datei mit Kennwort',
    advice: `Bitte öffnen Sie sie mit dem Kennwort, und speichern Sie sie als CSV. ${inExcel}`,
  },
  zip: {
    is: 'ein Zip-Archiv',
    advice: `Ein Archiv mit der Endung .zip wird hier von selbst entpackt. Endet der Name anders, ist vermutlich etwas verwechselt. ${unpack}`,
  },
  gzip: { is: 'ein gzip-Archiv', advice: unpack },
  '7z': { is: 'ein 7z-Archiv', advice: unpack },
  rar: { is: 'ein RAR-Archiv', advice: unpack },
  archive: { is: 'ein Archiv', advice: unpack },
  pdf: { is: 'ein PDF-Dokument', advice: noTable },
  png: { is: 'ein Bild (PNG)', advice: noTable },
  jpeg: { is: 'ein Bild (JPEG)', advice: noTable },
  gif: { is: 'ein Bild (GIF)', advice: noTable },
  image: { is: 'ein Bild', advice: noTable },
  rtf: { is: 'ein Textdokument (RTF)', advice: fromDocument },
  html: {
    is: 'eine Webseite (HTML)',
    advice: `${asCsv} Manche Programme nennen eine solche Datei „.xls“: Dann lässt sie sich in Excel öffnen und als „CSV UTF-8“ speichern.`,
  },
  xml: { is: 'eine XML-Datei', advice: asCsv },
  json: { is: 'eine JSON-Datei', advice: asCsv },
  database: { is: 'eine Datenbank', advice: asCsv },
  link: {
    is: 'eine Verknüpfung',
    advice: 'Bitte wählen Sie die Datei selbst, nicht die Verknüpfung auf sie.',
  },
  binary: { is: 'eine Datei mit Binärdaten', advice: asCsv },
  archiveDamaged: { is: 'ein Zip-Archiv, das beschädigt oder unvollständig ist', advice: packAnew },
  archiveEncrypted: {
    is: 'ein Zip-Archiv mit Kennwort',
    advice: 'Bitte entpacken Sie es mit dem Kennwort, und lesen Sie die CSV-Dateien darin ein.',
  },
  archiveEmpty: {
    is: 'ein Zip-Archiv ohne Inhalt',
    advice: 'Bitte packen Sie die CSV-Dateien noch einmal, oder lesen Sie sie einzeln ein.',
  },
  archiveWithoutTables: {
    is: 'ein Zip-Archiv, in dem keine CSV-Datei liegt',
    advice: 'Bitte lassen Sie sich die Zahlen als CSV-Datei geben, oder speichern Sie Arbeitsmappen als CSV.',
  },
  archiveMethod: { is: 'ein Zip-Archiv, das auf ungewöhnliche Weise gepackt ist', advice: unpack },
  archiveSplit: {
    is: 'nur ein Teil eines geteilten Zip-Archivs',
    advice:
      'Bitte fügen Sie die Teile zusammen, entpacken Sie das Archiv, und lesen Sie die CSV-Dateien ein.',
  },
  archiveTooLarge: {
    is: 'ein Zip-Archiv, dessen Inhalt ungewöhnlich groß ist',
    advice: `Kommt es von einer Stelle, der Sie vertrauen? ${unpack} Mehr als 500 MB auf einmal werden nicht gelesen.`,
  },
  archiveTooMany: {
    is: 'ein Zip-Archiv mit zu vielen Dateien',
    advice: 'Bitte entpacken Sie es, und lesen Sie die Dateien in Teilen ein, höchstens 500 auf einmal.',
  },
}

export function describeForeignFile(issue: ImportIssue): string {
  const kind = foreignKind(issue)
  if (kind === undefined)
    return 'In der Datei ist kein Trennzeichen zu erkennen; jede Zeile wäre eine einzige Zelle.'
  return hasOwnProblem(issue) ? `Das ist ${kind.is}.` : `Das ist ${kind.is}, keine CSV-Datei.`
}

export function foreignFileAdvice(issue: ImportIssue): string {
  return foreignKind(issue)?.advice ?? asCsv
}

export function foreignFile(kind: ForeignKind | ArchiveProblem): ForeignFile {
  return foreignFiles[kind]
}

/** An archive could be read, were it not for what is named. */
function hasOwnProblem({ detail }: ImportIssue): boolean {
  return detail.expected?.some(isForeign) === true
}

/** What is wrong with an archive says more than that it is one. */
function foreignKind({ found, detail }: ImportIssue): ForeignFile | undefined {
  const names = [...(detail.expected ?? []), found ?? '']
  return Object.entries(foreignFiles).find(([kind]) => kind === names.find(isForeign))?.[1]
}

function isForeign(name: string): boolean {
  return Object.hasOwn(foreignFiles, name)
}
