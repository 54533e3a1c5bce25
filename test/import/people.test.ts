import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read } from './support/reading'

describe('a column that lists people', () => {
  it.each([
    ['Monat;BST;Teilnehmer;Kennzahl;Wert', '2023-01;Marl;Müller, Hans;Eintritte AGH;1'],
    [
      'Monat;BST;Kunde;Kennzahl;Wert',
      '2023-01;Marl;Hans Müller;Eintritte AGH;1',
      '2023-01;Marl;Erika Schmidt;Eintritte AGH;1',
    ],
    ['Monat;BST;Fallmanager;LZB-Bestand', '2023-01;Marl;Hans Müller;55', '2023-01;Marl;Schmidt, E.;61'],
    ['Monat;BST;Fallmanager/in;LZB-Bestand', '2023-01;Marl;Schmidt;55', '2023-02;Marl;Yilmaz;61'],
    ['Monat;BST;;Eintritte AGH', '2023-01;Marl;Müller, Hans;1', '2023-01;Marl;Schmidt, Erika;1'],
    ['Monat;BST;Bemerkung;LZB-Bestand', '2023-01;Marl;Hans Müller;1', '2023-02;Marl;Erika Schmidt;1'],
    ['Monat;Name;Eintritte AGH', '2023-01;Müller, Hans;1', '2023-01;Schmidt, Erika;1'],
    ['Monat;Name;Eintritte AGH', '2023-01;Müller;1', '2023-01;Schmidt;1'],
    ['Monat;BST;Nr.;Eintritte AGH', '2023-01;Marl;86095742719;1', '2023-01;Marl;65929970489;1'],
    ['Monat;BST;lfd. Nr.;Eintritte AGH', '2023-01;Marl;86 095 742 719;1', '2023-01;Marl;65 929 970 489;1'],
    ['Monat;Kunde;Eintritte AGH', '2023-01;M., Anna;1', '2023-01;K., Bernd;1'],
    ['Monat;Bemerkung;Eintritte AGH', '2023-01;Anna M.;1', '2023-01;Bernd K.;1'],
    ['Monat;BST;eLb-Name;Eintritte AGH', '2023-01;Marl;Müller;1', '2023-01;Marl;Kaya;1'],
    ['Monat;AGS;Name;Eintritte AGH', '2023-01;05562024;Müller, Hans;1', '2023-01;05562008;Schmidt, Erika;1'],
    ['Monat;AGS;Name;Eintritte AGH', '2023-01;05562024;Müller;1', '2023-01;05562024;Schmidt;1'],
    ['Monat;AGS;Bezirksstelle;Name;ELB', '2023-01;05562024;Marl;Müller;1', '2023-01;05562024;Marl;Kaya;1'],
  ])('is refused: %s', async (...lines) => {
    expect(await read(lines.join('\n'))).toMatchObject({
      verdict: 'reject',
      issues: [expect.objectContaining({ code: 'personal-data' })],
    })
  })

  it.each([
    {
      lines: ['Monat;AGS;Name;ELB', '2023-01;05911000;Bochum;5', '2023-01;05913000;Dortmund;6'],
      facts: ['2023-01 05911000 total elb-stock 5', '2023-01 05913000 total elb-stock 6'],
    },
    {
      lines: ['Monat;Träger-Nr.;Name;ELB', '2023-01;33502;Jobcenter Bochum;5'],
      facts: ['2023-01 33502 total elb-stock 5'],
    },
    {
      lines: ['Monat;Name;ELB', '2023-01;Jobcenter Bochum;5', '2023-01;Ennepe-Ruhr-Kreis;6'],
      facts: ['2023-01 Jobcenter Bochum total elb-stock 5', '2023-01 Ennepe-Ruhr-Kreis total elb-stock 6'],
    },
    {
      lines: [
        'Monat,Schluessel,Name,ELB',
        '2023-01,05562,"Recklinghausen, Kreis",5',
        '2023-01,05558,"Coesfeld, Kreis",6',
      ],
      facts: ['2023-01 05562 total elb-stock 5', '2023-01 05558 total elb-stock 6'],
    },
    {
      lines: ['Monat;BST;Name;Wert', '2023-01;Marl;LZB-Bestand;5', '2023-01;Marl;ELB-Bestand;6'],
      facts: ['2023-01 05562024 total lzb-stock 5', '2023-01 05562024 total elb-stock 6'],
    },
    {
      lines: ['Monat;BST;Name;Eintritte', '2023-01;Marl;Werkakademie;5', '2023-01;Marl;Bewerbungstraining;6'],
      facts: [
        '2023-01 05562024 total Werkakademie | Eintritte 5',
        '2023-01 05562024 total Bewerbungstraining | Eintritte 6',
      ],
    },
    {
      lines: ['Monat;BST;Nr.;ELB', '2023-01;Marl;10000000001;5', '2023-01;Herten;10000000002;6'],
      facts: ['2023-01 05562024 total elb-stock 5', '2023-01 05562020 total elb-stock 6'],
    },
    {
      lines: ['Monat;BST;Nr.;ELB', '2023-01;Marl;86095742719;5', '2023-01;Herten;86095742710;6'],
      facts: ['2023-01 05562024 total elb-stock 5', '2023-01 05562020 total elb-stock 6'],
    },
    {
      lines: ['Monat;BST;Kennzahl;Teilnehmer', '2023-01;Marl;LZB-Bestand;5'],
      facts: ['2023-01 05562024 total lzb-stock 5'],
    },
    {
      lines: ['Monat;BST;Teilnehmer;LZB-Bestand', '2023-01;Marl;Frauen;5', '2023-01;Marl;Männer;6'],
      facts: ['2023-01 05562024 female lzb-stock 5', '2023-01 05562024 male lzb-stock 6'],
    },
    {
      lines: ['Monat;BST;Kennzahl;Fallmanager/in', '2023-01;Marl;ELB-Bestand;5'],
      facts: ['2023-01 05562024 total elb-stock 5'],
    },
  ])('is none where it names something else: $lines.0', async ({ lines, facts }) => {
    const reading = await read(lines.join('\n'))
    expect(codesOf(reading).filter((code) => code.startsWith('error'))).toEqual([])
    expect(factTexts(reading.facts)).toEqual(facts)
  })
})
