import type { PreviewedFile, PreviewedImport } from '@/components/import/importView'
import type { ImportIssue } from '@/import/issue'
import type { Structure } from '@/import/structure'

export const noChanges: PreviewedImport['changes'] = {
  added: 0,
  revised: 0,
  remarked: 0,
  removed: 0,
  byIndicator: [],
  revisions: [],
}

const none = { total: 0, items: [] }

const noSurprises: PreviewedImport['surprises'] = {
  jumps: none,
  swapped: none,
  shifted: none,
  open: none,
  missing: none,
  sums: none,
  standing: { unsettled: null, settled: null, outdated: [] },
}

const houseStructure: Structure = {
  encoding: 'utf-8-bom',
  delimiter: ';',
  layout: 'house',
  headerLine: 2,
  headerRowCount: 1,
  columns: [
    { name: 'Berichtsmonat', role: 'month' },
    { name: 'Bezirksstelle', role: 'unitName' },
    { name: 'Wert', role: 'value' },
    { name: 'Notiz', role: 'ignored' },
  ],
  firstLines: [
    ['Langzeitleistungsbezug', '', '', ''],
    ['Berichtsmonat', 'Bezirksstelle', 'Wert', 'Notiz'],
    ['2023-09', '<b>Datteln</b>', '1900', 'neu'],
  ],
}

export function issue(
  code: ImportIssue['code'],
  given: Partial<Omit<ImportIssue, 'code'>> = {},
): ImportIssue {
  return { severity: 'error', code, line: null, column: null, found: null, detail: {}, ...given }
}

export function previewedFile(given: Partial<PreviewedFile> = {}): PreviewedFile {
  return {
    file: 'mai.csv',
    size: 2_048,
    verdict: 'accept',
    questions: [],
    signature: '',
    profileId: null,
    structure: houseStructure,
    isSynthetic: false,
    issues: [],
    factCount: 12,
    withoutNumber: 0,
    ...given,
  }
}

export function previewedImport(given: Partial<PreviewedImport> = {}): PreviewedImport {
  return {
    files: [previewedFile()],
    changes: { ...noChanges, added: 12 },
    factCount: 12,
    unchanged: 0,
    isSynthetic: false,
    obstacle: null,
    replacesSynthetic: false,
    surprises: noSurprises,
    byMonth: { months: [], rows: [] },
    ...given,
  }
}
