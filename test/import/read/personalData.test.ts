import { describe, expect, it } from 'vitest'
import { isPersonalColumn, isPersonalNote, isPersonalText } from '@/import/read/personalData'

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
    'Vornamen',
    'Geb. am',
    'geboren am',
    'date of birth',
    'DOB',
    'Nr. der BG',
    'Nummer der Bedarfsgemeinschaft',
    'Bedarfsgemeinschaftsnummer',
    'Rentenvers.-Nr.',
    'Sozialversicherungs-Nr.',
    'VSNR',
    'Personennummer',
    'Kto-Nr.',
    'Rufnummer',
    'I B A N',
    'V\u200borname',
    'Vоrname', // with a Cyrillic о
    'Anrede',
    'last_name',
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
    'Anzahl E-Mails',
    'E-Mail-Anfragen',
    'Kontakte Telefon',
    'Telefontermine',
    'Kundenkontakte',
    'Anzahl Kunden',
    'Monatsname',
    '#NAME?',
    'Mobilität',
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
    'de89 3704 0044 0532 0130 00',
    'DE89-3704-0044-0532-0130-00',
    '15070649c103',
    '65-170839-J-003',
    '15.070649.C.103',
    '35702BG0001234',
    'Muster, Erika, geb. 12.03.1980',
    'Muster, Erika *12.03.1980',
    'erika(at)example.org',
    '+49 2361 123456',
    '0171 1234567',
    '02361/123456',
    'Tel. 02361 53-4343',
    'Frau Muster',
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
    '12345678A123',
    '055620040000',
    '05562-004',
    '05562004 Castrop-Rauxel',
    '86095742719',
    '110000000001',
    '01.01.2023-31.12.2023',
    'Frauen und Männer',
    '0171/2023',
    '1 234 567',
    'Recklinghausen, Stadt',
  ])('leaves %s alone', (text) => {
    expect(isPersonalText(text)).toBe(false)
  })
})

describe('isPersonalNote', () => {
  it.each(['Frau Muster, Tel. 02361/53-1234, statistik@example.org', 'Kreishaus, Kurt-Schumacher-Allee 1'])(
    'lets the office tell whom to ask: %s',
    (text) => {
      expect(isPersonalNote(text)).toBe(false)
    },
  )

  it.each([
    'Bericht zu DE89 3704 0044 0532 0130 00',
    'Kundin 123D456789',
    'ohne Erika Muster, geb. 12.03.1980',
  ])('recognises %s', (text) => {
    expect(isPersonalNote(text)).toBe(true)
  })
})
