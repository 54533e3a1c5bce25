import { describe, expect, it } from 'vitest'
import { describeStructure, formatFileSize } from '@/texts/fileForm'
import {
  describeAdded,
  describeChangeCounts,
  describeExactly,
  describeFiles,
  describeReceipt,
  describeRevision,
  nameOfPasted,
} from '@/texts/import'
import { describeConfirm, describeRead, describeSeen } from '@/texts/importDecision'
import { describeCause, describeFailure } from '@/texts/importFailure'
import { describeLoggedFiles, formatMoment } from '@/texts/importLog'
import { describeObstacle } from '@/texts/importObstacles'
import { measured, missing } from '../builders'

const persons = { measure: 'Personen', decimals: 0 }
const euros = { measure: '€', decimals: 0 }
const rate = { measure: '%', decimals: 1 }

/** The texts print spaces that do not break; here they read as plain ones. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}

describe('formatFileSize', () => {
  it.each([
    { bytes: 0, text: '0 Byte' },
    { bytes: 999, text: '999 Byte' },
    { bytes: 1_000, text: '1,0 kB' },
    { bytes: 99_949, text: '99,9 kB' },
    { bytes: 99_950, text: '100 kB' },
    { bytes: 999_949, text: '1.000 kB' },
    { bytes: 999_950, text: '1,0 MB' },
    { bytes: 67_100_000, text: '67,1 MB' },
  ])('prints $bytes bytes as $text', ({ bytes, text }) => {
    expect(plain(formatFileSize(bytes))).toBe(text)
  })
})

describe('describeStructure', () => {
  it('says in words how a file was understood', () => {
    const structure = {
      encoding: 'windows-1252',
      delimiter: '\t',
      layout: 'months-across',
      headerLine: 6,
      headerRowCount: 3,
      columns: [],
      firstLines: [],
    } as const
    expect(describeStructure(structure)).toBe(
      'Monate nebeneinander, 3 Kopfzeilen bis Zeile 6, Spalten durch Tabulator getrennt, Windows-1252',
    )
  })
})

describe('the texts of a preview', () => {
  it.each([
    { facts: 1, withoutNumber: 0, hidden: 0, leftOut: 0, superseded: 0, text: 'Gelesen: 1 Wert.' },
    {
      facts: 1234,
      withoutNumber: 12,
      hidden: 0,
      leftOut: 0,
      superseded: 0,
      text: 'Gelesen: 1.234 Werte, davon 12 ohne Zahl.',
    },
    {
      facts: 1234,
      withoutNumber: 12,
      hidden: 9,
      leftOut: 40,
      superseded: 0,
      text: 'Gelesen: 1.234 Werte, davon 12 ohne Zahl (9 geheim). 40 Werte weggelassen, wie Sie es gesagt haben.',
    },
    {
      facts: 1234,
      withoutNumber: 0,
      hidden: 0,
      leftOut: 0,
      superseded: 34,
      text: 'Gelesen: 1.234 Werte. 34 Werte sind doppelt oder durch einen neueren Datenstand überholt und zählen nicht mit.',
    },
    {
      facts: 2,
      withoutNumber: 0,
      hidden: 0,
      leftOut: 0,
      superseded: 1,
      text: 'Gelesen: 2 Werte. 1 Wert ist doppelt oder durch einen neueren Datenstand überholt und zählt nicht mit.',
    },
  ])('say how much was read: $text', ({ facts, text, ...exceptions }) => {
    expect(describeRead(facts, exceptions)).toBe(text)
  })

  it.each([
    { added: 1, revised: 0, remarked: 0, text: '1 Wert übernehmen' },
    { added: 4000, revised: 12, remarked: 344, text: '4.356 Werte übernehmen, davon 12 berichtigt' },
    { added: 0, revised: 1, remarked: 0, text: '1 Wert übernehmen, davon 1 berichtigt' },
  ])('say on the button what it does: $text', ({ text, ...counts }) => {
    expect(describeConfirm({ ...counts, removed: 0 })).toBe(text)
  })

  it('ask for a look at one warning or at several', () => {
    expect(describeSeen(1)).toBe('Ich habe die Warnung gesehen')
    expect(describeSeen(1200)).toBe('Ich habe die 1.200 Warnungen gesehen')
  })

  it('leave out kinds of change that do not occur', () => {
    expect(describeChangeCounts({ added: 1234, revised: 0, remarked: 5 })).toBe(
      '1.234 neu, 5 nur Kennzeichen geändert',
    )
  })

  it.each([
    { counts: { added: 1, revised: 0, remarked: 0, unchanged: 7 }, text: '1 neu, 7 unverändert' },
    { counts: { added: 0, revised: 0, remarked: 0, unchanged: 7 }, text: 'keine Änderung' },
  ])('call a receipt $text', ({ counts, text }) => {
    expect(describeReceipt(counts)).toBe(text)
  })

  it.each([
    { value: measured(1234.4), quantity: persons, text: '1.234,4' },
    { value: measured(1234), quantity: persons, text: '1.234' },
    { value: measured(4_123_456.5), quantity: euros, text: '4.123.456,50 €' },
    { value: measured(20.25), quantity: rate, text: '20,25 %' },
    { value: missing('suppressed'), quantity: persons, text: 'geheim' },
  ])('print a value to its last digit: $text', ({ value, quantity, text }) => {
    expect(plain(describeExactly(value, quantity))).toBe(text)
  })

  it.each([
    { difference: -4, quantity: persons, text: '−4' },
    { difference: 76_543, quantity: euros, text: '+76.543 €' },
    { difference: 0.30000000000001137, quantity: rate, text: '+0,3 %-Punkte' },
    { difference: null, quantity: persons, text: '–' },
  ])('print a difference with its sign: $text', ({ difference, quantity, text }) => {
    expect(plain(describeRevision({ difference }, quantity))).toBe(text)
  })

  it.each([
    { names: ['mai.csv'], text: 'mai.csv' },
    { names: ['a.csv', 'b.csv', 'c.csv'], text: '3 Dateien' },
  ])('name $text', ({ names, text }) => {
    expect(describeFiles(names)).toBe(text)
  })

  it.each([
    { added: ['a'], replaced: [], text: '1 Datei hinzugefügt.' },
    { added: ['a'], replaced: ['a'], text: '„a“ ersetzt die bisherige Datei gleichen Namens.' },
    {
      added: ['a', 'b', 'c'],
      replaced: ['a', 'b'],
      text: '3 Dateien hinzugefügt. „a“ und „b“ ersetzen die bisherigen Dateien gleichen Namens.',
    },
  ])('say what joins the files under way: $text', ({ added, replaced, text }) => {
    expect(describeAdded(added, replaced)).toBe(text)
  })

  it.each([
    { taken: [], name: 'Zwischenablage.txt' },
    { taken: ['mai.csv', 'Zwischenablage.txt'], name: 'Zwischenablage 2.txt' },
    { taken: ['Zwischenablage.txt', 'Zwischenablage 2.txt'], name: 'Zwischenablage 3.txt' },
  ])('find a name for pasted cells: $name', ({ taken, name }) => {
    expect(nameOfPasted(taken)).toBe(name)
  })
})

describe('describeObstacle', () => {
  const none = { rejected: [], asked: [], synthetic: [] }

  it.each([
    { concerned: { ...none, rejected: ['a.csv'] }, title: '„a.csv“ wurde abgelehnt' },
    { concerned: { ...none, rejected: ['a.csv', 'b.csv'] }, title: '2 Dateien wurden abgelehnt' },
    {
      concerned: { ...none, rejected: ['a.csv'], asked: ['b.csv', 'c.csv'] },
      title: '„a.csv“ wurde abgelehnt, 2 Dateien sind nicht eindeutig',
    },
  ])('names what stands in the way: $title', ({ concerned, title }) => {
    expect(describeObstacle('rejectedFile', concerned, true).title).toBe(title)
  })

  it.each([true, false])('offers to leave it out only where others remain: %s', (mayLeaveOut) => {
    const { text } = describeObstacle('openQuestion', { ...none, asked: ['a.csv'] }, mayLeaveOut)
    expect(text.endsWith('Oder lesen Sie ohne sie ein.')).toBe(mayLeaveOut)
  })
})

describe('describeFailure', () => {
  function named(name: string, message = ''): Error {
    return Object.assign(new Error(message), { name })
  }

  it.each([
    { cause: named('QuotaExceededError'), title: 'Der Speicher ist voll' },
    { cause: named('AbortError', 'QuotaExceededError: disk'), title: 'Der Speicher ist voll' },
    { cause: named('NotReadableError'), title: 'Eine Datei lässt sich nicht mehr lesen' },
    { cause: named('NotFoundError'), title: 'Eine Datei ist nicht mehr da' },
    { cause: new Error('mai.csv: NotFoundError: gone'), title: 'Eine Datei ist nicht mehr da' },
    { cause: new TypeError('network error'), title: 'Eine Datei lässt sich nicht mehr lesen' },
    { cause: named('DatabaseClosedError'), title: 'Der Browser lässt das Speichern nicht zu' },
    { cause: new Error('the import worker broke down'), title: 'Das Einlesen ist abgebrochen' },
    {
      cause: new Error('cannot save', { cause: named('QuotaExceededError') }),
      title: 'Der Speicher ist voll',
    },
    { cause: new Error('something else'), title: 'Der Import ist fehlgeschlagen' },
    { cause: undefined, title: 'Der Import ist fehlgeschlagen' },
  ])('says what happened: $title', ({ cause, title }) => {
    expect(describeFailure(cause).title).toBe(title)
  })

  it('keeps the message of the browser for whoever is asked for help', () => {
    const cause = new Error('the import worker broke down', { cause: 'out of memory' })
    expect(describeCause(cause)).toBe('Error: the import worker broke down (out of memory)')
  })
})

describe('the texts of the log', () => {
  it('print a moment in the time of the user', () => {
    const noon = new Date(2026, 10, 22, 14, 5).toISOString()
    expect(formatMoment(noon)).toBe('22.11.2026, 14:05 Uhr')
    expect(formatMoment('kein Datum')).toBe('kein Datum')
  })

  it.each([
    { names: ['mai.csv'], text: 'mai.csv' },
    { names: ['mai.csv', 'juni.csv', 'juli.csv'], text: 'mai.csv und 2 weitere' },
  ])('name the files of an import: $text', ({ names, text }) => {
    expect(describeLoggedFiles(names)).toBe(text)
  })
})
