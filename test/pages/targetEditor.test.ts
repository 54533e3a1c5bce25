import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { shippedPlan } from '@/plan/shippedPlan'
import { router } from '@/router'
import { openDatabase } from '@/storage/database'
import { loadStoredPlan, savePlan } from '@/storage/plans'
import { usePlanStore } from '@/stores/plan'
import { accessibilityProblems } from '../components/routed'
import { type FactRow, monthly, repeated } from '../builders'
import { freshDatabaseName } from '../storage/freshDatabase'
import { startedApp } from './startedApp'

const [dorsten, marl] = ['05562012', '05562024']
const offices = ['05562004', '05562008', dorsten, '05562014', '05562016', '05562020', marl, '05562028']
const lastOffices = ['05562032', '05562036']

/** Integrationen: 10 a month in each of the ten offices in 2022 and 2023, hence 100 in the Kreis. */
const rows: readonly FactRow[] = [...offices, ...lastOffices].flatMap((unitId) =>
  monthly({ indicatorId: 'integrations', unitId }, '2022-01', repeated(10, 24)),
)

const monthsOf2023 = [90, 95, 100, 105, 105, 100, 95, 100, 105, 105, 100, 100]

describe('a new target', () => {
  it('is entered as a sentence; what is missing is said at its field', async () => {
    const host = await startedApp({ address: '/plan/ziel/neu' })
    await page.getByRole('button', { name: 'Ziel speichern' }).click()
    await expect.element(page.getByText('Bitte wählen Sie eine Kennzahl.')).toBeVisible()
    await expect.element(field('Kennzahl')).toHaveFocus()
    await expect.element(page.getByRole('alert')).toHaveTextContent(/Bitte prüfen Sie die markierten Felder/)
    expect(await accessibilityProblems(host)).toEqual([])
    await field('Kennzahl').selectOptions('Integrationen')
    await field('Zielwert').fill('9.300')
    await expect
      .element(page.getByText(/Die Summe Januar–Dezember von „Integrationen“ .* soll mindestens 9\.300 sein/))
      .toBeVisible()
    await field('Weg durch das Jahr').selectOptions('gleichmäßig')
    await expect
      .element(page.getByRole('row', { name: /^Soll/ }))
      .toHaveTextContent(/Soll ?775 ?1\.550 ?2\.325.*9\.300/)
    await field('Kurzer Name').fill('Integrationen 2023')
    await save()
    await expect.element(page.getByText('Ziel „Integrationen 2023“ hinzugefügt.')).toBeVisible()
  })

  it('of a sum takes no stock, and shows no number of it', async () => {
    await startedApp({ address: '/plan/ziel/neu', rows: monthly('lzb-stock', '2023-01', [100, 100]) })
    await field('Kennzahl').selectOptions('LZB-Bestand')
    await field('Zielwert').fill('9.300')
    await expect.element(page.getByText(/^Nur Zu- und Abgänge lassen sich/)).toBeVisible()
    await expect.element(page.getByText(/Die Summe Januar–Dezember von/)).not.toBeInTheDocument()
    await expect.element(page.getByRole('row', { name: /^Soll/ })).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Ziel speichern' }).click()
    await expect.element(field('Kennzahl')).toHaveFocus()
    await field('Verglichener Wert').selectOptions('Der Stand Dezember')
    await expect.element(page.getByText(/^Nur Zu- und Abgänge lassen sich/)).not.toBeInTheDocument()
    await expect.element(page.getByRole('row', { name: /^Soll/ })).toBeVisible()
  })

  it('takes twelve numbers of a spreadsheet, and sums them up where they are those of single months', async () => {
    await startedApp({ address: '/plan/ziel/neu', rows })
    await field('Kennzahl').selectOptions('Integrationen')
    await field('Zielwert').fill('1.200')
    await field('Weg durch das Jahr').selectOptions('zwölf Zahlen')
    await field('Soll je Monat').fill(monthsOf2023.slice(1).join('\t'))
    await expect.element(page.getByText(/Gebraucht werden zwölf Zahlen.*Hier stehen 11\./)).toBeVisible()
    await field('Soll je Monat').fill(monthsOf2023.join('\t'))
    await expect.element(page.getByText(/Das sind wohl Zahlen einzelner Monate/)).toBeVisible()
    await page.getByRole('button', { name: 'Zahlen einzelner Monate aufsummieren' }).click()
    await expect
      .element(page.getByRole('row', { name: /^Soll/ }))
      .toHaveTextContent(/Soll ?90 ?185 ?285.*1\.200/)
  })

  it('explains the ways through the year', async () => {
    await startedApp({ address: '/plan/ziel/neu' })
    await page.getByRole('button', { name: 'Was bedeuten die Wege?' }).click()
    const tip = page.getByRole('tooltip')
    await expect.element(tip).toHaveTextContent(/gleichmäßig:.*um ein Zwölftel/)
    await userEvent.keyboard('{Escape}')
    await expect.element(tip).not.toBeInTheDocument()
  })

  it('is begun like another one', async () => {
    await startedApp({ address: '/plan' })
    await page.getByRole('link', { name: 'Duplizieren: Schlüssel Leistung' }).click()
    await expect.element(field('Kurzer Name')).toHaveValue('Schlüssel Leistung (Kopie)')
    await field('Zielwert').fill('100')
    await save()
    await expect
      .element(page.getByRole('row', { name: /Schlüssel Leistung \(Kopie\).*höchstens 1:100/ }))
      .toBeVisible()
    await expect.element(page.getByRole('row', { name: /^Schlüssel Leistung .*1:110/ })).toBeVisible()
  })
})

describe('the versions of a target', () => {
  it('are added after the last one, told with what changed, put right and withdrawn', async () => {
    const host = await startedApp({ address: '/plan/ziel/a-caseload-benefits' })
    await field('Zielwert').fill('105')
    await field('gilt ab').fill('2022-11-10')
    await expect
      .element(page.getByText(/Eine neue Fassung beginnt nach der letzten \(10\.11\.2022\)/))
      .toBeVisible()
    await field('gilt ab').fill('2023-07-01')
    await expect.element(page.getByText('Beurteilt: Juli 2023 bis Dezember 2023.')).toBeVisible()
    await field('Grund').fill('Zielvereinbarung')
    await save()
    await expect
      .element(page.getByRole('row', { name: /Schlüssel Leistung .* höchstens 1:105/ }))
      .toHaveTextContent(/2 Fassungen/)

    await page.getByRole('link', { name: 'Ändern: Schlüssel Leistung' }).click()
    const versions = page.getByRole('region', { name: 'Fassungen' })
    await expect.element(versions).toHaveTextContent(/Zielvereinbarung.*Wert: ?bisher ?110 ?→ ?neu ?105/)
    await expect.element(versions).toHaveTextContent(/Januar 2023 bis Juni 2023/)
    expect(await accessibilityProblems(host)).toEqual([])

    await page.getByRole('button', { name: 'Berichtigen: gilt ab 01.07.2023' }).click()
    const dialog = page.getByRole('dialog', { name: 'Fassung berichtigen' })
    await dialog.getByLabelText('Zielwert').fill('1O4')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect.element(dialog.getByLabelText('Zielwert')).toHaveFocus()
    expect(await accessibilityProblems(host)).toEqual([])
    await dialog.getByLabelText('Zielwert').fill('104')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect.element(versions).toHaveTextContent(/neu ?104/)
    await expect.element(field('Zielwert')).toHaveValue('104')

    await page.getByRole('button', { name: 'Zurückziehen: gilt ab 01.07.2023' }).click()
    const question = page.getByRole('dialog', { name: 'Neueste Fassung zurückziehen?' })
    await expect.element(question).toHaveTextContent(/Dann gilt wieder: .*höchstens 1:110/)
    await question.getByRole('button', { name: 'Zurückziehen' }).click()
    await expect.element(field('Zielwert')).toHaveValue('110')
    await expect.element(versions).not.toHaveTextContent(/01\.07\.2023/)
  })
})

describe('a target spread over the offices', () => {
  it('is filled by the year before, changed, held against the whole, and judged by its parts', async () => {
    const host = await startedApp({ address: '/plan/ziel/neu', rows })
    await addedIntegrations()
    await page.getByRole('button', { name: 'Auf Bezirksstellen verteilen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Auf Bezirksstellen verteilen' })
    await expect.element(dialog).toHaveTextContent(/Die Teile ergeben zusammen genau 1\.000\./)
    await expect.element(dialog.getByLabelText('Zielwert Dorsten')).toHaveValue('100')
    expect(await accessibilityProblems(host)).toEqual([])

    await pasteInto(dialog.getByLabelText('Zielwert Castrop-Rauxel'), '90\n95\n105')
    await expect.element(dialog.getByLabelText('Zielwert Dorsten')).toHaveValue('105')
    await expect.element(dialog).toHaveTextContent(/Den Teilen fehlen 10 zum Ziel des Ganzen von 1\.000\./)
    await dialog.getByLabelText('Zielwert Dorsten').fill('')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect.element(dialog.getByLabelText('Zielwert Dorsten')).toHaveFocus()
    await dialog.getByLabelText('Zielwert Dorsten').fill('125')
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    const offered = page.getByRole('region', { name: 'Bezirksstellen', exact: true }).first()
    await expect
      .element(offered)
      .toHaveTextContent(/Die Teile liegen 10 über dem Ziel des Ganzen von 1\.000\./)

    // 120 came in Dorsten in 2023, of 125.
    await router.push('/?stelle=05562012')
    await expect.element(page.getByRole('row', { name: /^Integrationen 2023/ })).toHaveTextContent(/120.*125/)
    await router.push('/plan')
    await page.getByRole('button', { name: 'Teile zeigen: Integrationen 2023' }).click()
    await expect.element(page.getByRole('row', { name: /Integrationen 2023, Dorsten.*125/ })).toBeVisible()
    expect(await accessibilityProblems(host)).toEqual([])
    await page.getByRole('button', { name: 'Entfernen: Integrationen 2023', exact: true }).click()
    await expect.element(page.getByRole('dialog')).toHaveTextContent(/Ziel „Integrationen 2023, Dorsten“/)
    await page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click()

    await page.getByRole('link', { name: 'Ändern: Integrationen 2023', exact: true }).click()
    await page.getByRole('button', { name: 'Verteilung aufheben' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Verteilung aufheben' }).click()
    await expect.element(page.getByText('Noch nicht verteilt.')).toBeVisible()
  })

  it('says why there is nothing to spread', async () => {
    await startedApp({ address: '/plan/ziel/b1-lzb', rows })
    await expect.element(page.getByText(/Dieses Ziel gilt in jeder Bezirksstelle schon so/)).toBeVisible()
    await router.push('/plan/ziel/b1-fbw')
    await expect.element(page.getByText(/Tragen Sie zuerst einen Zielwert ein/)).toBeVisible()
  })

  it('gives the same rate to every office', async () => {
    await startedApp({ address: '/plan/ziel/neu', rows })
    await field('Verglichener Wert').selectOptions('Der 12-Monats-Wert')
    await field('Kennzahl').selectOptions('K2 Integrationsquote')
    await field('Zielwert').fill('22')
    await field('Kurzer Name').fill('Quote')
    await save()
    await page.getByRole('link', { name: 'Ändern: Quote', exact: true }).click()
    await page.getByRole('button', { name: 'Auf Bezirksstellen verteilen' }).click()
    const dialog = page.getByRole('dialog')
    await expect.element(dialog).toHaveTextContent(/Quoten addieren sich nicht/)
    await dialog.getByRole('button', { name: 'Speichern' }).click()
    await expect.element(page.getByText('Ziel „Quote“ auf 10 Bezirksstellen verteilt.')).toBeVisible()
  })
})

describe('a target about something else', () => {
  it('is changed freely while it has judged nothing', async () => {
    await startedApp({ address: '/plan/ziel/b3-voluntary' })
    await field('Kennzahl').selectOptions('Aufsuchende Kontakte')
    await field('Grund').fill('Andere Zählung')
    await save()
    await expect
      .element(page.getByRole('row', { name: /Freiwillige Teilnahmen .*„Aufsuchende Kontakte“/ }))
      .toHaveTextContent(/1 Fassung/)
  })

  it('asks what shall become of what it has judged, and can be a new one instead', async () => {
    const host = await startedApp({ address: '/plan/ziel/neu', rows })
    await addedIntegrations()
    await field('Stelle').selectOptions('Dorsten')
    await field('Grund').fill('Für Dorsten')
    await save()
    const dialog = page.getByRole('dialog', { name: 'Ein anderes Ziel daraus machen?' })
    await expect
      .element(dialog)
      .toHaveTextContent(/Beurteilung bisher \(Januar 2023 bis Dezember 2023\) entfällt/)
    expect(await accessibilityProblems(host)).toEqual([])
    await dialog.getByRole('button', { name: 'Als neues Ziel speichern' }).click()
    await expect.element(page.getByText('Ziel „Integrationen 2023“ hinzugefügt.')).toBeVisible()
    await expect.element(page.getByRole('row', { name: /Integrationen 2023 .* im Kreis/ })).toBeVisible()
    await expect.element(page.getByRole('row', { name: /Integrationen 2023 .* in Dorsten/ })).toBeVisible()
  })
})

describe('steps back', () => {
  it('go back and forth by button and key, over all parts of the plan', async () => {
    await startedApp({ address: '/plan?teil=themen' })
    await page.getByRole('button', { name: 'Neues Thema' }).click()
    await field('Nummer im Plan').fill('D')
    await field('Titel').fill('Wohnen')
    await field('Worum es geht, in ein, zwei Sätzen').fill('Weil.')
    await page.getByRole('button', { name: 'Speichern' }).click()
    await page.getByRole('link', { name: 'Ziele', exact: true }).click()
    await page.getByRole('button', { name: 'Entfernen: Aufsuchende Kontakte' }).click()
    await expect.element(page.getByRole('row', { name: /^Aufsuchende Kontakte/ })).not.toBeInTheDocument()

    await page.getByRole('button', { name: 'Rückgängig: Ziel „Aufsuchende Kontakte“ entfernt' }).click()
    await expect.element(page.getByRole('row', { name: /^Aufsuchende Kontakte/ })).toBeVisible()
    await expect
      .element(page.getByText('Zurückgenommen: Ziel „Aufsuchende Kontakte“ entfernt.'))
      .toBeVisible()
    await userEvent.keyboard('{Control>}z{/Control}')
    await expect.element(page.getByText('Zurückgenommen: Thema „Wohnen“ hinzugefügt.')).toBeVisible()
    await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    await expect.element(page.getByText('Wieder getan: Thema „Wohnen“ hinzugefügt.')).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'D Wohnen' })).toBeVisible()
  })
})

describe('what is not saved yet', () => {
  it('is kept until it is given up', async () => {
    await startedApp({ address: '/plan/ziel/a-fte' })
    await field('Kurzer Name').fill('Personal des Jobcenters')
    await page.getByRole('link', { name: 'Zu allen Zielen' }).click()
    const question = page.getByRole('dialog', { name: 'Änderungen verwerfen?' })
    await question.getByRole('button', { name: 'Abbrechen' }).click()
    await expect.element(field('Kurzer Name')).toHaveValue('Personal des Jobcenters')
    await page.getByRole('link', { name: 'Zu allen Zielen' }).click()
    await question.getByRole('button', { name: 'Verwerfen' }).click()
    await expect.element(page.getByRole('row', { name: /^Personal / })).toBeVisible()
  })
})

describe('a target that was saved elsewhere meanwhile', () => {
  it('is shown anew, and never overwritten by what was typed over the old one', async () => {
    const databaseName = freshDatabaseName()
    await startedApp({ address: '/plan/ziel/a-fte', databaseName })
    await storeElsewhere(databaseName, 'Personal laut Stellenplan')
    await expect.element(field('Kurzer Name')).toHaveValue('Personal laut Stellenplan')

    await field('Kurzer Name').fill('Von hier')
    await storeElsewhere(databaseName, 'Personal im Haus')
    const alert = page.getByRole('alert')
    await expect.element(alert).toHaveTextContent(/wurde inzwischen anders gespeichert/)
    await expect.element(page.getByRole('button', { name: 'Ziel speichern' })).toBeDisabled()
    await alert.getByRole('button', { name: 'Neuen Stand zeigen' }).click()
    await expect.element(field('Kurzer Name')).toHaveValue('Personal im Haus')
  })
})

/** As another window would; this one reads it once it is told. */
async function storeElsewhere(databaseName: string, label: string): Promise<void> {
  const db = openDatabase(databaseName)
  const before = await loadStoredPlan(db)
  const { targets, ...plan } = before?.plan ?? shippedPlan
  const renamed = targets.map((each) => (each.id === 'a-fte' ? { ...each, label } : each))
  const savedAt = new Date().toISOString()
  await savePlan(db, { plan: { ...plan, targets: renamed }, savedAt, basedOn: before?.storedAt ?? '' })
  db.dexie.close()
  await usePlanStore().load()
}

function field(label: string) {
  return page.getByLabelText(label, { exact: true })
}

function save(): Promise<void> {
  return page.getByRole('button', { name: 'Ziel speichern' }).click()
}

/** A target of 1,000 Integrationen, saved and opened again. */
async function addedIntegrations(): Promise<void> {
  await field('Kennzahl').selectOptions('Integrationen')
  await field('Zielwert').fill('1.000')
  await field('Kurzer Name').fill('Integrationen 2023')
  await save()
  await page.getByRole('link', { name: 'Ändern: Integrationen 2023', exact: true }).click()
}

async function pasteInto(input: ReturnType<typeof field>, text: string): Promise<void> {
  await input.click()
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  input
    .element()
    .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}
