import { describe, expect, it } from 'vitest'
import { isPersonalColumn, isPersonalText } from '@/import/read/personalData'

describe('isPersonalColumn', () => {
  it.each([
    'Name',
    'Vorname',
    'Nachname',
    'Name, Vorname',
    'Name des Kunden',
    'Geburtsdatum',
    'Geb.-Datum',
    'Anschrift',
    'Straße',
    'STRASSE',
    'Telefon',
    'Telefonnummer',
    'E-Mail',
    'E-Mail-Adresse',
    'email',
    'IBAN',
    'BG-Nummer',
    'BG-Nr.',
    'Kundennummer',
    'Kunden-Nr.',
    'Kundennummer (BA)',
    'Sozialversicherungsnummer',
    'SV-Nummer',
  ])('recognises %s', (header) => {
    expect(isPersonalColumn(header)).toBe(true)
  })

  it.each([
    'Bezirksstelle',
    'Kennzahl',
    'Name der Bezirksstelle',
    'Bedarfsgemeinschaften',
    'BG',
    'Kunden',
    'Wert',
  ])('leaves %s alone', (header) => {
    expect(isPersonalColumn(header)).toBe(false)
  })
})

describe('isPersonalText', () => {
  it.each([
    'DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000',
    'AT61 1904 3002 3457 3201',
    'erika.muster@example.org',
    'siehe erika.muster@example.org',
    '15 070649 C 103',
    '15070649C103',
    '35702//0001234',
    '123D456789',
  ])('recognises %s', (text) => {
    expect(isPersonalText(text)).toBe(true)
  })

  it.each([
    '05562004',
    '1.234.567,89',
    'Castrop-Rauxel',
    'AT61 1904 3002 3457 3202',
    '2023-01-31',
    'Teilnehmende § 16i (Bestand)',
    '13211-03ir',
    'Stand: 21.07.2014 / 20:19:53',
  ])('leaves %s alone', (text) => {
    expect(isPersonalText(text)).toBe(false)
  })
})
