import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const unknown = ['warning unknown-category']

/** Places without a name above them, in front of the values. */
const namelessPlaces: readonly FileCase[] = [
  {
    name: 'keys of Land and Kreise, and their names',
    lines: [
      ';;;Langzeitarbeitslose;Bedarfsgemeinschaften',
      ';;;Anzahl;Anzahl',
      '31.01.2023;05;Nordrhein-Westfalen;300000;700000',
      '31.01.2023;05562;  Recklinghausen, Kreis;11000;34000',
      '31.01.2023;05512;  Bottrop, Stadt;2000;8000',
    ],
    facts: [
      '2023-01 05 total lza-stock 300000',
      '2023-01 05 total bg-stock 700000',
      '2023-01 05562 total lza-stock 11000',
      '2023-01 05562 total bg-stock 34000',
      '2023-01 05512 total lza-stock 2000',
      '2023-01 05512 total bg-stock 8000',
    ],
    codes: unknown,
  },
  {
    name: 'keys with names beside years and months across, what is counted in the title',
    lines: [
      'Bedarfsgemeinschaften (Anzahl)',
      ';;2022;2023',
      ';;Dezember;Januar',
      '05562;Recklinghausen, Kreis;34000;34100',
      '05512;Bottrop, Stadt;8000;.',
    ],
    facts: [
      '2022-12 05562 total bg-stock 34000',
      '2023-01 05562 total bg-stock 34100',
      '2022-12 05512 total bg-stock 8000',
      '2023-01 05512 total bg-stock suppressed',
    ],
    codes: unknown,
  },
  {
    name: 'names alone behind year and month, in front of the only values',
    lines: [
      ';;;Langzeitarbeitslose',
      ';;;Anzahl',
      '2023;Januar;Recklinghausen, Kreis;11000',
      '2023;Januar;Bottrop, Stadt;2000',
      '2023;Februar;Recklinghausen, Kreis;11001',
      '2023;Februar;Bottrop, Stadt;.',
    ],
    facts: [
      '2023-01 05562 total lza-stock 11000',
      '2023-01 Bottrop, Stadt total lza-stock 2000',
      '2023-02 05562 total lza-stock 11001',
      '2023-02 Bottrop, Stadt total lza-stock suppressed',
    ],
    codes: unknown,
  },
  {
    name: 'a total above places that the plan does not know is not the Träger',
    lines: [
      ';;Langzeitarbeitslose',
      ';;Anzahl',
      'Jan 2023;Insgesamt;900',
      'Jan 2023;Bayern;400',
      'Jan 2023;Hessen;500',
    ],
    facts: [
      '2023-01 Insgesamt total lza-stock 900',
      '2023-01 Bayern total lza-stock 400',
      '2023-01 Hessen total lza-stock 500',
    ],
    codes: unknown,
  },
  {
    name: 'groups of people stay parts of what is counted',
    lines: [
      ';;;Langzeitarbeitslose',
      ';;;Anzahl',
      '2023;Januar;unter 25 Jahre;110',
      '2023;Januar;25 Jahre und älter;2000',
    ],
    facts: [
      '2023-01  total unter 25 Jahre | Langzeitarbeitslose 110',
      '2023-01  total 25 Jahre und älter | Langzeitarbeitslose 2000',
    ],
    codes: ['warning unknown-category', 'warning missing-column'],
  },
  {
    name: 'two words for one kind of place in a header',
    lines: [
      'Schlüssel-Nr.;Kreisfreie Stadt / Landkreis;Jan 2023',
      '05512;Bottrop, Stadt;12',
      '05513;Gelsenkirchen;13',
    ],
    facts: [],
    codes: ['warning unknown-category', 'question missing-column'],
  },
]

/** Rows of their own above the parts of a table, where the title names its place. */
const headings: readonly FileCase[] = [
  {
    name: 'say what the rows below count',
    lines: [
      'Kreis Recklinghausen (Gebietsstand: September 2023);;',
      'Merkmale;Sep 2023;Aug 2023',
      'Bestand an Arbeitslosen;;',
      'Insgesamt;28001;28002',
      '53,1% Männer;15000;15001',
      '46,9% Frauen;13001;13001',
      '9,1% unter 25 Jahre;2400;2401',
      '39,9% Langzeitarbeitslose;11000;11001',
      'Zugang an Arbeitslosen;;',
      'Insgesamt;5000;5001',
      'Langzeitarbeitslose;10;11',
    ],
    facts: [
      '2023-09 05562 total Bestand an Arbeitslosen 28001',
      '2023-08 05562 total Bestand an Arbeitslosen 28002',
      '2023-09 05562 male Bestand an Arbeitslosen 15000',
      '2023-08 05562 male Bestand an Arbeitslosen 15001',
      '2023-09 05562 female Bestand an Arbeitslosen 13001',
      '2023-08 05562 female Bestand an Arbeitslosen 13001',
      '2023-09 05562 total Bestand an Arbeitslosen | unter 25 Jahre 2400',
      '2023-08 05562 total Bestand an Arbeitslosen | unter 25 Jahre 2401',
      '2023-09 05562 total lza-stock 11000',
      '2023-08 05562 total lza-stock 11001',
      '2023-09 05562 total Zugang an Arbeitslosen 5000',
      '2023-08 05562 total Zugang an Arbeitslosen 5001',
      '2023-09 05562 total Zugang an Arbeitslosen | Langzeitarbeitslose 10',
      '2023-08 05562 total Zugang an Arbeitslosen | Langzeitarbeitslose 11',
    ],
    codes: unknown,
  },
  {
    name: 'still name the place where no title does',
    lines: ['Kennzahl;Sep 2023;Aug 2023', 'Herten-Nord;;', 'LZB;1;2', 'Herten-Süd;;', 'LZB;3;4'],
    facts: [
      '2023-09 Herten-Nord total lzb-stock 1',
      '2023-08 Herten-Nord total lzb-stock 2',
      '2023-09 Herten-Süd total lzb-stock 3',
      '2023-08 Herten-Süd total lzb-stock 4',
    ],
    codes: unknown,
  },
]

/** Headers of several rows. */
const headers: readonly FileCase[] = [
  {
    name: 'a total and its parts a row deeper, below one merged name',
    lines: [
      'Kreis Recklinghausen;;;;',
      'Berichtsmonat;Langzeitarbeitslose;;;',
      ';Insgesamt;davon;;',
      ';;Männer;Frauen;',
      'Januar 2023;987;500;487;',
      'Februar 2023;986;499;487;',
    ],
    facts: [
      '2023-01 05562 total lza-stock 987',
      '2023-01 05562 male lza-stock 500',
      '2023-01 05562 female lza-stock 487',
      '2023-02 05562 total lza-stock 986',
      '2023-02 05562 male lza-stock 499',
      '2023-02 05562 female lza-stock 487',
    ],
  },
  {
    name: 'few parts a row deeper than the others, and numbers of the columns',
    lines: [
      'Berichtsmonat: Dezember 2023;;;;;',
      'Region;Bedarfsgemeinschaften;Personen in BG;ELB;dar.;',
      ';;;;Frauen;unter 25 Jahre',
      ';1;2;3;4;5',
      '05562004 Castrop-Rauxel;40;80;50;20;30',
      '05562008 Datteln;41;81;51;21;30',
    ],
    facts: [
      '2023-12 05562004 total bg-stock 40',
      '2023-12 05562004 total Personen in BG 80',
      '2023-12 05562004 total elb-stock 50',
      '2023-12 05562004 female elb-stock 20',
      '2023-12 05562004 total ELB | unter 25 Jahre 30',
      '2023-12 05562008 total bg-stock 41',
      '2023-12 05562008 total Personen in BG 81',
      '2023-12 05562008 total elb-stock 51',
      '2023-12 05562008 female elb-stock 21',
      '2023-12 05562008 total ELB | unter 25 Jahre 30',
    ],
    codes: unknown,
  },
  {
    name: 'labels above repeated columns, beside a name of rows that nobody knows',
    lines: [
      'Berichtsmonat: Dezember 2023;;;;;;',
      'Bereich;ELB;;;LZB;;',
      ';Insgesamt;Männer;Frauen;Insgesamt;Männer;Frauen',
      'Marl;50;20;30;25;10;15',
      'Herten;51;21;30;26;11;15',
    ],
    facts: [
      '2023-12 05562024 total elb-stock 50',
      '2023-12 05562024 male elb-stock 20',
      '2023-12 05562024 female elb-stock 30',
      '2023-12 05562024 total lzb-stock 25',
      '2023-12 05562024 male lzb-stock 10',
      '2023-12 05562024 female lzb-stock 15',
      '2023-12 05562020 total elb-stock 51',
      '2023-12 05562020 male elb-stock 21',
      '2023-12 05562020 female elb-stock 30',
      '2023-12 05562020 total lzb-stock 26',
      '2023-12 05562020 male lzb-stock 11',
      '2023-12 05562020 female lzb-stock 15',
    ],
  },
]

/** Where people live is a place of the statistics. */
const places: readonly FileCase[] = [
  {
    name: 'by the place where people live',
    lines: ['Monat;Region (Wohnort);Bestand Langzeitarbeitslose', 'Jan 2023;Marl;12'],
    facts: ['2023-01 05562024 total lza-stock 12'],
  },
  {
    name: 'addresses are none',
    lines: ['Monat;Region (Wohnort);LZA', 'Jan 2023;Hauptstr. 5, 45770 Marl;1'],
    facts: [],
    codes: ['error personal-data'],
  },
]

/** What tools for databases and charts write around the same numbers. */
const exports: readonly FileCase[] = [
  {
    name: 'a map: midnight with the hours of its zone, and the form of each place',
    lines: [
      'OBJECTID,GlobalID,AGS,Monat,LZA,Shape__Area',
      '1,3f2c9b1e-01,05562024,2023/11/01 00:00:00+00,12,5168.4',
      '2,3f2c9b1e-02,05562020,2023/11/01 00:00:00+00,13,4168.1',
    ],
    facts: ['2023-11 05562024 total lza-stock 12', '2023-11 05562020 total lza-stock 13'],
  },
  {
    name: 'a chart: names and values of measures, and a part of a date',
    lines: [
      'Measure Names\tMonat von Berichtsmonat\tBezirksstelle\tMeasure Values',
      'LZA\tJanuar 2023\tMarl\t12',
      'LZB\tJanuar 2023\tMarl\t24',
    ],
    facts: ['2023-01 05562024 total lza-stock 12', '2023-01 05562024 total lzb-stock 24'],
  },
  {
    name: 'a database: states to be ticked, without umlauts',
    lines: [
      'BERICHTSMONAT;BEZIRKSSTELLE;KENNZAHL;WERT;VORLAEUFIG',
      '2023-11;Marl;LZA;12;N',
      '2023-12;Marl;LZA;13;J',
    ],
    facts: ['2023-11 05562024 total lza-stock 12', '2023-12 05562024 total lza-stock 13 (provisional)'],
  },
]

/** What stands around the numbers of portals and spreadsheets. */
const surroundings: readonly FileCase[] = [
  {
    name: 'letters behind each value say what it is',
    lines: [
      'Kreis Recklinghausen;;;;',
      'Monat;LZB;;LZA;',
      '2023-01;320;e;110;p',
      '2023-02;321;p;111;r',
      '2023-03;...;p;112;',
    ],
    facts: [
      '2023-01 05562 total lzb-stock 320 (final)',
      '2023-01 05562 total lza-stock 110 (provisional)',
      '2023-02 05562 total lzb-stock 321 (provisional)',
      '2023-02 05562 total lza-stock 111 (revised)',
      '2023-03 05562 total lzb-stock notYetAvailable',
      '2023-03 05562 total lza-stock 112',
    ],
  },
  {
    name: 'the corner of a pivot table below its filter',
    lines: [
      'Kennzahl;LZB-Bestand;',
      'Summe von Wert;Spaltenbeschriftungen;',
      'Bezirksstelle;Jan 2023;Feb 2023',
      'Marl;12;13',
    ],
    facts: ['2023-01 05562024 total lzb-stock 12', '2023-02 05562024 total lzb-stock 13'],
  },
  {
    name: 'the number of values in a pivot table is none of them',
    lines: ['LZB-Bestand;', 'Anzahl von Wert;Spaltenbeschriftungen', 'Bezirksstelle;Jan 2023', 'Marl;12'],
    facts: ['2023-01 05562024 total LZB-Bestand | Anzahl von Wert 12'],
    codes: ['warning unknown-category'],
  },
  {
    name: 'codes of the sex beside its words',
    lines: [
      'MONAT;GESCHL;GESCHL_TXT;BST;LZA',
      '202301;1;männlich;05562024;12',
      '202301;2;weiblich;05562024;13',
    ],
    facts: ['2023-01 05562024 male lza-stock 12', '2023-01 05562024 female lza-stock 13'],
  },
  {
    name: 'codes of the sex alone are asked',
    lines: ['MONAT;GESCHL;BST;LZA', '202301;1;05562024;12', '202301;2;05562024;13'],
    facts: [],
    codes: ['question unknown-category'],
  },
  {
    name: 'a name for the months that lie across, in a column of its own',
    lines: ['Bezirksstelle;Monat;Jan 2023;;Feb 2023;', ';;LZA;LZB;LZA;LZB', 'Marl;;12;24;13;25'],
    facts: [
      '2023-01 05562024 total lza-stock 12',
      '2023-01 05562024 total lzb-stock 24',
      '2023-02 05562024 total lza-stock 13',
      '2023-02 05562024 total lzb-stock 25',
    ],
  },
  {
    name: 'the number of the month beside another that is told',
    lines: [
      'Integrationen, Kreis Recklinghausen;;',
      'Monat;Integrationen;',
      ';im Monat;Soll',
      'Januar 2023;12;14',
      'Februar 2023;13;14',
    ],
    facts: [
      '2023-01 05562 total integrations 12',
      '2023-01 05562 total Integrationen | Soll 14',
      '2023-02 05562 total integrations 13',
      '2023-02 05562 total Integrationen | Soll 14',
    ],
    codes: ['warning unknown-category'],
  },
  {
    name: 'a Land that only a title names',
    lines: ['Langzeitarbeitslose in Nordrhein-Westfalen', 'Monat;Insgesamt', '01/2023;300', '02/2023;301'],
    facts: [
      '2023-01 Nordrhein-Westfalen total lza-stock 300',
      '2023-02 Nordrhein-Westfalen total lza-stock 301',
    ],
    codes: ['warning unknown-category'],
  },
  {
    name: 'the Land of a publisher is no place of the table',
    lines: ['Langzeitarbeitslose', 'Landesdatenbank Nordrhein-Westfalen', 'Monat;Marl', '01/2023;12'],
    facts: ['2023-01 05562024 total lza-stock 12'],
  },
]

describe('published tables', () => {
  it.each([
    ...namelessPlaces.map((file) => ({ ...file, about: 'places without a name' })),
    ...headings.map((file) => ({ ...file, about: 'headings' })),
    ...headers.map((file) => ({ ...file, about: 'headers' })),
    ...surroundings.map((file) => ({ ...file, about: 'surroundings' })),
    ...places.map((file) => ({ ...file, about: 'places of living' })),
    ...exports.map((file) => ({ ...file, about: 'exports' })),
  ])('$about: $name', async ({ lines, facts, codes = [] }) => {
    const read = await readFacts(lines)
    expect({ facts: [...read.facts].sort(), codes: read.codes }).toEqual({ facts: [...facts].sort(), codes })
  })
})
