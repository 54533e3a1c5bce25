import { expect } from 'vitest'
import { choose, enter, fill, group, tick } from './entering'

const name = 'Name, wie er in Dateien und auf dem Bildschirm steht'
const definition = 'Definition: Was wird gezählt?'
const source = 'Woher die Werte kommen'
const perOffice = 'gibt es auch je Bezirksstelle'

export async function enterBaseIndicators(): Promise<void> {
  await enter('/plan?teil=kennzahlen', 'Neue Kennzahl', async (dialog) => {
    await fill(dialog, {
      [name]: 'Ausgaben',
      [definition]: 'Im Monat.',
      [source]: 'Haushalt',
      'Gezählt werden': '€',
    })
    await choose(dialog, {
      'Was für eine Zahl ist es?': 'Fluss: Zugänge oder Ereignisse eines Monats, über Monate summiert',
    })
    await tick(dialog, perOffice, 'Werte können Nachkommastellen haben', 'Werte können negativ sein')
  })
  await enter('/plan?teil=kennzahlen', 'Neue Kennzahl', async (dialog) => {
    await fill(dialog, {
      [name]: 'Haushalte',
      [definition]: 'Am Monatsende.',
      [source]: 'Fachverfahren',
      'Gezählt werden': 'Haushalte',
      'Kurzname für enge Tabellen (wenn nötig)': 'HH',
      'Andere Schreibweisen in Dateien (eine je Zeile)': 'Bedarfsgemeinschaften',
    })
    await choose(dialog, { 'Besser ist': 'weniger' })
    await tick(dialog, 'gibt es auch für Frauen und Männer')
  })
  await enter('/plan?teil=kennzahlen', 'Neue Kennzahl', async (dialog) => {
    await fill(dialog, {
      [name]: 'Stellen',
      [definition]: 'Besetzt.',
      [source]: 'Personal',
      'Gezählt werden': 'VZÄ',
    })
    await choose(dialog, {
      Nachkommastellen: '1',
      'Wie die Werte ins Programm kommen': 'von Hand eingetragen',
    })
  })
}

export async function enterDerivedIndicators(): Promise<void> {
  await enter('/plan?teil=kennzahlen', 'Neue Kennzahl', async (dialog) => {
    await fill(dialog, {
      [name]: 'Schlüssel',
      [definition]: 'Haushalte je Stelle.',
      [source]: 'Eigene Berechnung',
      'Gezählt werden': '1:n',
    })
    await choose(dialog, {
      'Was für eine Zahl ist es?': 'Quote: weder gemittelt noch summiert',
      'Wie die Werte ins Programm kommen': 'berechnet',
      Vorlage: 'Verhältnis zweier Kennzahlen (Betreuungsschlüssel)',
    })
    await dialog.getByRole('button', { name: 'Speichern', exact: true }).click()
    await expect
      .element(dialog.getByRole('alert'))
      .toHaveTextContent(/Bitte wählen Sie jede Kennzahl der Berechnung/)
    await choose(group(dialog, 'Zähler'), { Rechenart: 'ein Wert mal einer festen Zahl' })
    await fill(group(dialog, 'Zähler'), {
      'Feste Zahl (100 macht aus einem Anteil Prozent, 0,4 nimmt 40 %)': '0,4',
    })
    await choose(group(dialog, 'Was malgenommen wird'), { Kennzahl: 'Haushalte' })
    await choose(group(dialog, 'Nenner'), { Kennzahl: 'Stellen' })
    await expect.element(dialog.getByText('40 % von „Haushalte“, geteilt durch „Stellen“')).toBeVisible()
  })
  await enter('/plan?teil=kennzahlen', 'Neue Kennzahl', async (dialog) => {
    await fill(dialog, {
      [name]: 'Rest',
      [definition]: 'Alle Rechenarten.',
      [source]: 'Eigene Berechnung',
      'Gezählt werden': '',
    })
    await choose(dialog, { 'Wie die Werte ins Programm kommen': 'berechnet', Vorlage: 'Summe seit Januar' })
    await choose(group(dialog, 'Was summiert wird'), { Rechenart: 'ein Wert minus andere' })
    await choose(group(dialog, 'Wovon abgezogen wird'), { Rechenart: 'Wert eines früheren Monats' })
    await fill(group(dialog, 'Wovon abgezogen wird'), { 'Monate davor (12: Vorjahresmonat)': '1' })
    await choose(group(dialog, 'Wovon der frühere Wert gilt'), { Kennzahl: 'Haushalte' })
    await choose(group(dialog, 'Abzug 1'), { Rechenart: 'Mittelwert über Monate' })
    await choose(group(dialog, 'Abzug 1'), { Zeitraum: 'über die letzten Monate' })
    await fill(group(dialog, 'Abzug 1'), { 'Anzahl der Monate': '3' })
    await choose(group(dialog, 'Wovon der Mittelwert gebildet wird'), { Rechenart: 'Werte zusammengezählt' })
    await choose(group(dialog, 'Teil 1'), { Kennzahl: 'Ausgaben' })
    await choose(group(dialog, 'Teil 2'), { Rechenart: 'Veränderung in Prozent' })
    await choose(group(dialog, 'Wovon die Veränderung berechnet wird'), { Kennzahl: 'Stellen' })
  })
}
