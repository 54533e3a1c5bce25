import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PreviewedImport } from '@/components/import/importView'
import PreviewPanel from '@/components/import/PreviewPanel.vue'
import type { Revision } from '@/domain/changes'
import type { Indicator, Unit } from '@/domain/plan'
import { measured, missing, month } from '../../builders'
import { mounted } from '../mounted'
import { issue, noChanges, previewedFile, previewedImport } from './previews'

const indicators = new Map<string, Indicator>(
  [
    { id: 'elb-stock', label: 'ELB-Bestand', measure: 'Personen', decimals: 0 },
    { id: 'lzb-stock', label: 'LZB-Bestand', measure: 'Personen', decimals: 0 },
    { id: 'egt-spending', label: 'Ausgaben EGT', measure: '€', decimals: 0 },
  ].map((each) => [
    each.id,
    {
      ...each,
      definition: '',
      kind: 'stock',
      better: 'down',
      hasUnits: true,
      hasSexes: true,
      aliases: [],
      origin: 'imported',
      source: '',
    },
  ]),
)
const units = new Map<string, Unit>([
  ['05562008', { id: '05562008', name: 'Datteln', parentId: null, aliases: [] }],
])

function show(preview: PreviewedImport, isStoring = false) {
  const heard = { onConfirm: vi.fn(), onDiscard: vi.fn(), onLeaveOut: vi.fn() }
  mounted(PreviewPanel, { preview, names: { indicators, units }, isStoring }, heard)
  return heard
}

function revision(given: Partial<Revision>): Revision {
  return {
    indicatorId: 'lzb-stock',
    unitId: '05562008',
    sex: 'female',
    month: month('2023-07'),
    before: measured(1234),
    after: measured(1230),
    difference: -4,
    ...given,
  }
}

describe('a preview that may be taken over', () => {
  it('starts the reading at its heading', async () => {
    show(previewedImport())
    await expect.element(page.getByRole('heading', { name: 'Vorschau: mai.csv' })).toHaveFocus()
  })

  it('counts what is new, revised, marked otherwise and known', async () => {
    const changes = { ...noChanges, added: 1188, revised: 33, remarked: 7 }
    show(
      previewedImport({
        changes,
        unchanged: 14744,
        factCount: 16361,
        files: [previewedFile({ withoutNumber: 152 })],
      }),
    )
    const figures = page.getByRole('definition')
    await expect.element(figures.getByText('1.188')).toBeVisible()
    await expect.element(figures.getByText('14.744')).toBeVisible()
    await expect.element(page.getByText('Gelesen: 16.361 Werte, davon 152 ohne Zahl')).toBeVisible()
  })

  it('shows each revision with its address, old and new value to the last digit, and the difference', () => {
    const revisions = [
      revision({
        indicatorId: 'egt-spending',
        before: measured(4123456.5),
        after: measured(4200000),
        difference: 76543.5,
      }),
      revision({ before: measured(1234.4), after: measured(1230), difference: -4.4 }),
      revision({ before: missing('suppressed'), after: measured(4), difference: null, sex: 'male' }),
    ]
    show(previewedImport({ changes: { ...noChanges, revised: 3, revisions } }))
    const rows = page.getByRole('region', { name: 'Berichtigte Werte' }).getByRole('row')
    const texts = rows.all().map((row) => row.element().textContent.replaceAll(/\s+/g, ' '))
    expect(texts[1]).toMatch(/4\.123\.456,50 € ?4\.200\.000 € ?\+76\.543,50 €/)
    expect(texts[2]).toMatch(/LZB-Bestand.*Datteln ?Frauen ?Jul 2023 ?1\.234,4 ?1\.230 ?−4,4/)
    expect(texts[3]).toMatch(/Männer ?Jul 2023 ?geheim ?4 ?–/)
  })

  it('lists the indicators in the order of the plan with the span of their months', async () => {
    const counts = { added: 1, revised: 0, remarked: 0, removed: 0 }
    const byIndicator = [
      { ...counts, indicatorId: 'lzb-stock', firstMonth: month('2019-01'), lastMonth: month('2023-09') },
      { ...counts, indicatorId: 'elb-stock', firstMonth: month('2023-09'), lastMonth: month('2023-09') },
    ]
    show(previewedImport({ changes: { ...noChanges, added: 2, byIndicator } }))
    const heads = page.getByRole('region', { name: 'Änderungen je Kennzahl' }).getByRole('rowheader')
    await expect.element(heads.nth(0)).toHaveTextContent('ELB-Bestand')
    await expect.element(heads.nth(1)).toHaveTextContent('LZB-Bestand')
    await expect.element(page.getByRole('cell', { name: 'Jan 2019 – Sep 2023' })).toBeVisible()
  })

  it('shows the first lines of the file as text, with what each column was taken for', async () => {
    show(previewedImport())
    const lines = page.getByRole('region', { name: /Erste Zeilen.*mai\.csv/ })
    const roles = lines
      .getByRole('columnheader')
      .all()
      .map((head) => head.element().textContent.trim())
    expect(roles).toEqual(['Zeile', 'Berichtsmonat', 'Stelle', 'Wert', 'nicht verwendet'])
    await expect.element(lines.getByRole('cell', { name: '<b>Datteln</b>' })).toBeVisible()
    await expect.element(page.getByText(/Hausformat, Kopfzeile in Zeile 2/)).toBeVisible()
  })

  it('hands on the decision', async () => {
    const heard = show(previewedImport())
    await userEvent.click(page.getByRole('button', { name: 'Übernehmen' }))
    await userEvent.click(page.getByRole('button', { name: 'Verwerfen' }))
    expect([heard.onConfirm.mock.calls.length, heard.onDiscard.mock.calls.length]).toEqual([1, 1])
  })

  it('takes no second decision while the first one is stored', async () => {
    const heard = show(previewedImport(), true)
    const storing = page.getByRole('button', { name: 'Wird gespeichert …' })
    await expect.element(storing).toHaveAttribute('aria-disabled', 'true')
    await userEvent.click(storing, { force: true })
    expect(heard.onConfirm).not.toHaveBeenCalled()
  })

  it('says when the synthetic data will leave', async () => {
    show(previewedImport({ replacesSynthetic: true }))
    await expect.element(page.getByText('Die Beispieldaten werden entfernt')).toBeVisible()
  })

  it('says that nothing changes, and offers to end it there', async () => {
    show(previewedImport({ changes: noChanges, unchanged: 12 }))
    await expect.element(page.getByText('Keine Änderung')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Fertig' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Trotzdem im Protokoll festhalten' })).toBeVisible()
  })
})

describe('a preview that may not be taken over', () => {
  const rejected = previewedFile({
    file: 'kunden.csv',
    verdict: 'reject',
    factCount: 0,
    issues: [issue('personal-data', { line: 1, column: 3, detail: { columnName: 'Geburtsdatum' } })],
  })

  it('starts the reading at the reason and cannot be confirmed', async () => {
    show(previewedImport({ files: [rejected], obstacle: 'rejectedFile' }))
    await expect.element(page.getByRole('heading', { name: '„kunden.csv“ wurde abgelehnt' })).toHaveFocus()
    await expect.element(page.getByRole('button', { name: 'Übernehmen' })).not.toBeInTheDocument()
    await expect.element(page.getByText('Fehler: Personenbezogene Daten')).toBeVisible()
    await expect.element(page.getByText('Zeile 1, Spalte 3 („Geburtsdatum“)')).toBeVisible()
  })

  it('offers to read the other files without those in the way', async () => {
    const files = [previewedFile(), rejected, previewedFile({ file: 'juni.csv' })]
    const heard = show(previewedImport({ files, obstacle: 'rejectedFile' }))
    await userEvent.click(page.getByRole('button', { name: 'Ohne diese Datei einlesen' }))
    expect(heard.onLeaveOut).toHaveBeenCalledWith([1])
  })

  it('leaves out rejected files and those with open questions at once', async () => {
    const asked = previewedFile({ file: 'fragen.csv', verdict: 'ask' })
    const files = [rejected, previewedFile(), asked]
    const heard = show(previewedImport({ files, obstacle: 'rejectedFile' }))
    await userEvent.click(page.getByRole('button', { name: 'Ohne diese 2 Dateien einlesen' }))
    expect(heard.onLeaveOut).toHaveBeenCalledWith([0, 2])
  })

  it.each([
    { obstacle: 'openQuestion', file: { verdict: 'ask' }, title: '„mai.csv“ ist nicht eindeutig' },
    {
      obstacle: 'syntheticMixedWithReal',
      file: { isSynthetic: true },
      title: 'Beispieldaten und eigene Daten gehören nicht in einen Import',
    },
    {
      obstacle: 'syntheticBesideReal',
      file: { isSynthetic: true },
      title: 'Beispieldaten zählen nie neben eigenen Daten',
    },
    { obstacle: 'noFacts', file: { factCount: 0 }, title: 'Kein Wert gefunden' },
  ] as const)('explains $obstacle', async ({ obstacle, file, title }) => {
    show(previewedImport({ files: [previewedFile(file)], obstacle, factCount: 0 }))
    await expect.element(page.getByRole('heading', { name: title })).toHaveFocus()
  })

  it('lists ten findings of a kind at first and all of them on request', async () => {
    const issues = Array.from({ length: 30 }, (_, index) =>
      issue('invalid-number', { line: index + 2, column: 3, found: `x${index}` }),
    )
    const file = previewedFile({ verdict: 'reject', issues })
    show(previewedImport({ files: [file], obstacle: 'rejectedFile' }))
    await expect.element(page.getByText('„x10“')).not.toBeInTheDocument()
    await userEvent.click(page.getByRole('button', { name: '20 weitere zeigen' }))
    await expect.element(page.getByText('„x29“')).toBeVisible()
  })
})
