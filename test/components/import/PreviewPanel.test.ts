import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PreviewedImport, SaidOfFile } from '@/components/import/importView'
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

function show(
  preview: PreviewedImport,
  { isStoring = false, isReading = false, said = [] as readonly SaidOfFile[] } = {},
) {
  const heard = {
    onConfirm: vi.fn(),
    onDiscard: vi.fn(),
    onLeaveOut: vi.fn(),
    onCorrect: vi.fn(),
    onTakeBack: vi.fn(),
    onIgnoreProfile: vi.fn(),
  }
  const names = { indicators, units }
  mounted(PreviewPanel, { preview, said, names, hasHistory: true, isStoring, isReading }, heard)
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

  it('shows the first lines of the file as text, with what each column was taken for', async () => {
    show(previewedImport())
    const lines = page.getByRole('region', { name: /Erste Zeilen.*mai\.csv/ })
    await expect
      .element(lines.getByLabelText('Spalte 1 („Berichtsmonat“) ist'))
      .toHaveDisplayValue('Berichtsmonat')
    await expect.element(lines.getByLabelText('Spalte 4 („Notiz“) ist')).toHaveDisplayValue('nicht verwendet')
    await expect
      .element(lines.getByRole('button', { name: 'Zeile 2 als Kopfzeile nehmen' }))
      .toHaveAttribute('aria-pressed', 'true')
    await expect.element(lines.getByRole('cell', { name: '<b>Datteln</b>' })).toBeVisible()
    await expect.element(page.getByText(/Hausformat, Kopfzeile in Zeile 2/)).toBeVisible()
  })

  it('hands on the decision', async () => {
    const heard = show(previewedImport())
    await userEvent.click(page.getByRole('button', { name: 'Übernehmen' }))
    await userEvent.click(page.getByRole('button', { name: 'Verwerfen' }))
    expect([heard.onConfirm.mock.calls.length, heard.onDiscard.mock.calls.length]).toEqual([1, 1])
  })

  it('says on the button how many values it will take over, and how many of them are revisions', async () => {
    show(previewedImport({ changes: { ...noChanges, added: 4000, revised: 12, remarked: 344 } }))
    const name = '4.356 Werte übernehmen, davon 12 berichtigt'
    await expect.element(page.getByRole('button', { name })).toBeVisible()
  })

  it('asks to tick off warnings that may mean a wrong number before it hands on the decision', async () => {
    const issues = [
      issue('total-mismatch', { severity: 'warning' }),
      issue('month-gap', { severity: 'warning' }),
    ]
    const heard = show(previewedImport({ files: [previewedFile({ issues })] }))
    const tick = page.getByRole('checkbox', { name: 'Ich habe die 2 Warnungen gesehen' })
    expect([...document.querySelectorAll('.issues details')].every((each) => each.hasAttribute('open'))).toBe(
      true,
    )
    await userEvent.click(page.getByRole('button', { name: '12 Werte übernehmen' }))
    expect(heard.onConfirm).not.toHaveBeenCalled()
    await expect.element(tick).toHaveFocus()
    await userEvent.click(tick)
    await userEvent.click(page.getByRole('button', { name: '12 Werte übernehmen' }))
    expect(heard.onConfirm).toHaveBeenCalledOnce()
  })

  it('needs no tick for an oddity that changes no number', async () => {
    const issues = [issue('duplicate-row', { severity: 'warning' })]
    const heard = show(previewedImport({ files: [previewedFile({ issues })] }))
    await userEvent.click(page.getByRole('button', { name: '12 Werte übernehmen' }))
    expect(heard.onConfirm).toHaveBeenCalledOnce()
  })

  it.each([
    { label: 'Trennzeichen', choice: 'Komma', given: { delimiter: ',' } },
    { label: 'Kodierung', choice: 'Windows-1252', given: { encoding: 'windows-1252' } },
    {
      label: 'Letzte Kopfzeile',
      choice: 'Zeile 3: 2023-09, <b>Datteln</b>, 1900',
      given: { header: { line: 3, rowCount: 1 } },
    },
    { label: 'Kopfzeilen', choice: '2', given: { header: { line: 2, rowCount: 2 } } },
    { label: 'Dezimalzeichen', choice: 'Punkt (1,234.5)', given: { decimal: 'point' } },
    {
      label: 'Spalte 4 („Notiz“) ist',
      choice: 'Status',
      given: { columns: [{ at: 3, role: 'status', name: 'Notiz' }] },
    },
  ])('lets the structure be put right: $label', async ({ label, choice, given }) => {
    const heard = show(previewedImport())
    await userEvent.selectOptions(page.getByLabelText(label, { exact: true }), choice)
    expect(heard.onCorrect).toHaveBeenCalledWith(0, given)
  })

  it('takes another line for the header by a click on its number', async () => {
    const heard = show(previewedImport())
    await userEvent.click(page.getByRole('button', { name: 'Zeile 1 als Kopfzeile nehmen' }))
    expect(heard.onCorrect).toHaveBeenCalledWith(0, { header: { line: 1, rowCount: 1 } })
  })

  it('shows the lines of a file without a header, and takes one of them for it', async () => {
    const unread = {
      encoding: 'utf-8',
      delimiter: ';',
      firstLines: [['Blatt 1'], ['Mon.', 'Ort', 'Zahl'], ['2023-01', 'Marl', '5']],
    } as const
    const file = previewedFile({ verdict: 'reject', structure: null, unread })
    const heard = show(previewedImport({ files: [file], obstacle: 'rejectedFile' }))
    await expect.element(page.getByText('Keine Kopfzeile erkannt.')).toBeVisible()
    await expect.element(page.getByLabelText('Letzte Kopfzeile')).toHaveDisplayValue('bitte wählen')
    await expect.element(page.getByLabelText('Kopfzeilen', { exact: true })).not.toBeInTheDocument()
    await expect.element(page.getByRole('cell', { name: 'Marl' })).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Zeile 2 als Kopfzeile nehmen' }))
    expect(heard.onCorrect).toHaveBeenCalledWith(0, { header: { line: 2, rowCount: 1 } })
  })

  it('names the profile that answered, and takes single answers back', async () => {
    const answers = [{ indicators: [{ text: 'LZB Best.', is: 'lzb-stock' }] }, { decimal: 'comma' as const }]
    const heard = show(previewedImport(), { said: [{ answers, profileName: 'LZB monatlich' }] })
    await expect.element(page.getByText('Gelesen mit Profil „LZB monatlich“').first()).toBeVisible()
    await expect.element(page.getByText('„LZB Best.“ → LZB-Bestand')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Antwort zurücknehmen: Dezimalzeichen' }))
    expect(heard.onTakeBack).toHaveBeenCalledWith(0, { decimal: 'comma' })
    await userEvent.click(page.getByRole('button', { name: 'Ohne gemerkte Antworten lesen' }))
    expect(heard.onIgnoreProfile).toHaveBeenCalledWith(0)
  })

  it('shows the files with the gravest problems first and still answers for the right one', async () => {
    const files = [
      previewedFile(),
      previewedFile({ file: 'warnung.csv', verdict: 'accept-with-warning' }),
      previewedFile({ file: 'frage.csv', verdict: 'ask' }),
    ]
    const heard = show(previewedImport({ files, obstacle: 'openQuestion' }))
    const heads = page
      .getByText(/\.csv$/)
      .all()
      .map((name) => name.element().textContent)
    expect(heads).toEqual(['frage.csv', 'warnung.csv', 'mai.csv'])
    await userEvent.selectOptions(page.getByLabelText('Trennzeichen').first(), 'Komma')
    expect(heard.onCorrect).toHaveBeenCalledWith(2, { delimiter: ',' })
  })

  it('takes no second decision while the first one is stored', async () => {
    const heard = show(previewedImport(), { isStoring: true })
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
