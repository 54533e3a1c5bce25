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
    'Versicherten-Nr.',
    'AZR-Nummer',
    'PersID',
    'TN-Nr.',
    'Fallnummer',
    'Fall-Nr.',
    'Nachn.',
    'Vorn.',
    'Name TN',
    'eLb-Name',
    'Name des eLb',
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
    'Teilnehmer',
    'Fallmanager/in',
    'Fallzahl',
    'Fälle',
    'Versicherte',
    'vorn liegende Kreise',
    'eLb',
    'ELB-Bestand',
    'Name ELB-Bestand',
    'TN',
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
    'Herr M. Müller',
    'Herrn Dr. H. Müller',
    'Fam. Schmidt',
    '02361 3062-0',
    '(02361) 306-2000',
    '01711234567',
    '+49 (0) 2361 / 30 62 - 0',
    '0 23 61 / 30 62 00',
    'geb. 1980-03-12',
    'geboren am 12. März 1980',
    'Geburtsdatum: 12.03.1980',
    'Müller, Hans (12.03.1980)',
    'Hauptstr. 12, 45768 Marl',
    'Bahnhofstr. 12, 45657 Recklinghausen',
    'Am Alten Kirchplatz 3a, 45770 Marl',
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
    'Konto 0211 4000012',
    'Sachkonto: 0211 4000012',
    'HH-Stelle 0571/543210',
    'Haushaltsstelle 0571/5432-10',
    'Hotline 0800 4555500',
    '010510044044',
    '0151-0044',
    'Familie und Beruf',
    'Fam. Stand',
    'Frau / Mann',
    'Aachen, Städteregion (21.10.2009)',
    'Marl, Stand (12.03.2023)',
    'Jobcenter Marl, Bergstraße 228',
    'Ring 12, Platz 45768',
    'Personen, die vor 1980 geboren sind',
    'Geburtsdatum liegt vor 01/1980',
    'ELB, die ab 12/2007 geboren sind',
    '02361 2023-01',
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
