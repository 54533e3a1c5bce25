import { describe, expect, it } from 'vitest'
import { doubtsOf, factTexts, type FileCase, read } from './support/reading'

const header = 'Monat;Bezirksstelle;Kennzahl;Wert'
const marl = '2023-01 05562024 total lzb-stock 5'
const february = '2023-02 05562024 total lzb-stock 6'

/** Files that a careful person reads without doubt. */
const forms: readonly FileCase[] = [
  {
    name: 'a separator line that names another delimiter',
    lines: ['sep=,', header, '2023-01;Marl;LZB;5'],
    facts: [marl],
    codes: ['warning preamble-skipped'],
  },
  {
    name: 'rows that were quoted once more as a whole',
    lines: ['"Monat,""Bezirksstelle"",Kennzahl,Wert"', '"2023-01,""Marl"",LZB,""5"""'],
    facts: [marl],
    codes: ['warning malformed-quote'],
  },
  {
    name: 'spaces in front of quotes',
    lines: ['Monat; "Bezirksstelle"; "Kennzahl"; "Wert"', '2023-01; "Marl"; "LZB"; "5"'],
    facts: [marl],
  },
  {
    name: 'quotes within cells that are not quoted',
    lines: [`${header};Bemerkung`, '2023-01;Marl;LZB;5;sog. "Altfälle"; '],
    facts: [marl],
  },
  {
    name: 'all kinds of line ends',
    lines: [`${header}\n2023-01;Marl;LZB;5\r2023-02;Marl;LZB;6`],
    facts: [marl, february],
  },
  {
    name: 'title lines that hold more delimiters than the table',
    lines: ['LZB, ELB; alle; Bezirksstellen; 2023; Stand heute; usw.', header, '2023-01;Marl;LZB;5'],
    facts: [marl],
  },
  {
    name: 'title lines full of commas above two columns',
    lines: ['a, b, c, d', 'e, f, g, h', 'i, j, k, l', 'Bezirksstelle Marl', 'Monat;LZB', '2023-01;5'],
    facts: [marl],
  },
  {
    name: 'comments of all kinds',
    lines: ['// Export', '% Stand', '-- SQL', '# a', header, '2023-01;Marl;LZB;5', '-- 1 row'],
    facts: [marl],
  },
  {
    name: 'lines drawn below the header',
    lines: [header, '-----;-----;-----;-----', '2023-01;Marl;LZB;5'],
    facts: [marl],
  },
  {
    name: 'numbered columns in brackets or with letters',
    lines: [header, '(1);(2);(3);(4)', 'a;b;1;2', '2023-01;Marl;LZB;5'],
    facts: [marl],
  },
  {
    name: 'the header again in other letters',
    lines: [header, '2023-01;Marl;LZB;5', header.toUpperCase(), '2023-02;Marl;LZB;6'],
    facts: [marl, february],
  },
  {
    name: 'footnotes with and without delimiters',
    lines: [
      header,
      '2023-01;Marl;LZB;5',
      '_____',
      '1);vorläufiger Wert;;',
      '1 vorläufig',
      'Quelle:;Statistik der BA;;',
      '© Statistisches Landesamt',
      'Erstellt am;03.02.2023;;',
      'Anzahl Zeilen;1;;',
    ],
    facts: [marl],
  },
  {
    name: 'signs of footnotes at names',
    lines: ['Monat;BST;LZB¹;ELB 2)', '2023-01;Marl²;5;7', '1) ohne Nebenstelle'],
    facts: [marl, '2023-01 05562024 total elb-stock 7'],
  },
  {
    name: 'names with Cyrillic letters',
    lines: ['Моnаt;Bezirkѕstelle;Kennzаhl;Wеrt', '2023-01;Маrl;LZB;5'],
    facts: [marl],
  },
  {
    name: 'a row that names the form of the cells',
    lines: ['Monat;BST;LZB;Ausgaben EGT', '(JJJJ-MM);(Text);(Anzahl);(T€)', '2023-01;Marl;5;12,5'],
    facts: [marl, '2023-01 05562024 total egt-spending 12500'],
  },
  {
    name: 'a sum of months below them, in the place of the indicator',
    lines: [header, '2023-01;Marl;LZB;5', '2023-02;Marl;LZB;6', ';;Summe;11'],
    facts: [marl, february],
    codes: ['warning not-monthly'],
  },
  {
    name: 'row numbers in front, without a name',
    lines: ['"","Monat","BST","LZB"', '"1","2023-01","Marl",5', '"2","2023-02","Marl",6'],
    facts: [marl, february],
  },
  {
    name: 'a title that names more than an indicator, as it is written',
    lines: ['Integrationen kumuliert', 'BST;Jan 23', 'Marl;5'],
    facts: ['2023-01 05562024 total Integrationen kumuliert 5'],
    codes: ['warning unknown-category'],
  },
  {
    name: 'numbers that a spreadsheet keeps as text',
    lines: ['Monat;BST;LZB', "2023-01;Marl;'1234", "2023-02;Marl;1'235"],
    facts: ['2023-01 05562024 total lzb-stock 1234', '2023-02 05562024 total lzb-stock 1235'],
  },
  {
    name: 'sums of some units, which nobody names',
    lines: [
      'Monat;BST;LZB',
      '2023-01;Marl;5',
      '2023-01;Zwischensumme;5',
      '2023-01;Datteln;6',
      '2023-01;Zwischensumme;6',
      '2023-01;Gesamt;11',
    ],
    facts: [marl, '2023-01 05562008 total lzb-stock 6', '2023-01 05562 total lzb-stock 11'],
    codes: ['warning unknown-category'],
  },
  {
    name: 'the word for months in front of months that lie across',
    lines: ['Region: Marl', 'Monat;2023-01;2023-02', 'LZB;5;6', 'ELB;9;10'],
    facts: [marl, february, '2023-01 05562024 total elb-stock 9', '2023-02 05562024 total elb-stock 10'],
  },
  {
    name: 'the number of a Träger beside its name',
    lines: ['Monat;Träger-Nr.;Jobcenter;LZB', '2023-01;36502;Jobcenter Kreis Recklinghausen;5'],
    facts: ['2023-01 05562 total lzb-stock 5'],
  },
  {
    name: 'a short word for the total above women and men',
    lines: ['Monat;BST;LZB;;', ';;Insg.;m;w', '2023-01;Marl;5;2;3'],
    facts: [marl, '2023-01 05562024 male lzb-stock 2', '2023-01 05562024 female lzb-stock 3'],
  },
  {
    name: 'a date of export beside the month of the report',
    lines: ['Datum;Berichtsmonat;Bezirksstelle;Kennzahl;Wert', '14.03.2023;2023-01;Marl;LZB;5'],
    facts: [marl],
  },
]

/** Tables whose rows or columns say only together what they hold. */
const structures: readonly FileCase[] = [
  {
    name: 'labels in the middle of their columns',
    lines: ['LZB', ';;2022;;;2023;', 'BST;Jan;Feb;Mrz;Jan;Feb;Mrz', 'Marl;1;2;3;4;5;6'],
    facts: [
      ...[1, 2, 3].map((month) => `2022-0${month} 05562024 total lzb-stock ${month}`),
      ...[1, 2, 3].map((month) => `2023-0${month} 05562024 total lzb-stock ${month + 3}`),
    ],
    codes: ['warning month-gap'],
  },
  {
    name: 'labels of indicators in the middle of the sexes',
    lines: ['Monat;BST;;LZB;;;ELB;', ';;w;m;i;w;m;i', '2023-01;Marl;1;2;3;4;5;9'],
    facts: [
      '2023-01 05562024 female lzb-stock 1',
      '2023-01 05562024 male lzb-stock 2',
      '2023-01 05562024 total lzb-stock 3',
      '2023-01 05562024 female elb-stock 4',
      '2023-01 05562024 male elb-stock 5',
      '2023-01 05562024 total elb-stock 9',
    ],
  },
  {
    name: 'columns that are parts of the one in front',
    lines: ['Monat;BST;LZB;darunter Frauen;ELB;dav.: weiblich', '2023-01;Marl;5;2;9;4'],
    facts: [
      marl,
      '2023-01 05562024 female lzb-stock 2',
      '2023-01 05562024 total elb-stock 9',
      '2023-01 05562024 female elb-stock 4',
    ],
  },
  {
    name: 'rows for the sexes below their office',
    lines: [
      'LZB',
      'BST;Jan 23',
      'Marl;5',
      '  weiblich;2',
      '  männlich;3',
      'Insgesamt;9',
      'darunter Frauen;4',
    ],
    facts: [
      marl,
      '2023-01 05562024 female lzb-stock 2',
      '2023-01 05562024 male lzb-stock 3',
      '2023-01 05562 total lzb-stock 9',
      '2023-01 05562 female lzb-stock 4',
    ],
  },
  {
    name: 'rows for the sexes below their indicator',
    lines: ['Region: Marl', 'Kennzahl;Jan 23', 'LZB;5', 'darunter Frauen;2', 'ELB;9', 'darunter Frauen;4'],
    facts: [
      marl,
      '2023-01 05562024 female lzb-stock 2',
      '2023-01 05562024 total elb-stock 9',
      '2023-01 05562024 female elb-stock 4',
    ],
  },
  {
    name: 'offices and indicators in merged cells',
    lines: [
      'BST;Kennzahl;Geschlecht;Jan 23',
      'Marl;LZB;w;1',
      ';;m;2',
      ';ELB;w;3',
      ';;m;4',
      'Datteln;LZB;w;5',
    ],
    facts: [
      '2023-01 05562024 female lzb-stock 1',
      '2023-01 05562024 male lzb-stock 2',
      '2023-01 05562024 female elb-stock 3',
      '2023-01 05562024 male elb-stock 4',
      '2023-01 05562008 female lzb-stock 5',
    ],
  },
  {
    name: 'months and offices in merged cells',
    lines: [
      'Monat;BST;Geschlecht;LZB',
      ...['2023-01;Marl;w;1', ';;m;2', ';Datteln;w;3', ';;m;4'],
      ...['2023-02;Marl;w;5', ';;m;6', ';Datteln;w;7', ';;m;8'],
    ],
    facts: ['2023-01', '2023-02'].flatMap((month, index) => [
      `${month} 05562024 female lzb-stock ${index * 4 + 1}`,
      `${month} 05562024 male lzb-stock ${index * 4 + 2}`,
      `${month} 05562008 female lzb-stock ${index * 4 + 3}`,
      `${month} 05562008 male lzb-stock ${index * 4 + 4}`,
    ]),
  },
  {
    name: 'blank offices that are totals, below merged months',
    lines: ['Monat;BST;LZB', '2023-01;Marl;5', ';;7', '2023-02;Marl;6', ';;8'],
    facts: [marl, '2023-01 05562 total lzb-stock 7', february, '2023-02 05562 total lzb-stock 8'],
  },
  {
    name: 'years alone in their rows above the months',
    lines: ['Region: Marl', 'Monat;LZB', '2022;', 'Dezember;4', '2023;', 'Januar;5', 'Februar;6'],
    facts: ['2022-12 05562024 total lzb-stock 4', marl, february],
  },
  {
    name: 'months alone in their rows above the offices',
    lines: ['BST;LZB', 'Januar 2023;', 'Marl;5', 'Februar 2023;', 'Marl;6'],
    facts: [marl, february],
  },
  {
    name: 'two tables of the same columns, each below its title',
    lines: ['LZB', 'BST;Jan 23', 'Marl;5', '', 'ELB', 'BST;Jan 23', 'Marl;9'],
    facts: [marl, '2023-01 05562024 total elb-stock 9'],
  },
  {
    name: 'headings that the plan does not know, as they are written',
    lines: ['BST;Jan 23', 'LZB;', 'Marl;5', 'Offene Stellen;', 'Marl;9'],
    facts: [marl, '2023-01 05562024 total Offene Stellen 9'],
    codes: ['warning unknown-category'],
  },
]

/** Files that leave something open, or hold what must not be mixed. */
const refusals: readonly (Omit<FileCase, 'facts'> & { readonly codes: readonly string[] })[] = [
  {
    name: 'a number that may have lost its thousands',
    lines: ['Monat;BST;LZB', "2023-01;Marl;'234", "2023-02;Marl;1'235"],
    codes: ['error invalid-number'],
  },
  {
    name: 'day numbers of a spreadsheet across',
    lines: ['LZB', 'BST;44927;44958', 'Marl;5;6'],
    codes: ['question invalid-month'],
  },
  {
    name: 'a month of a single quarter',
    lines: ['Monat;BST;LZB', 'März 2023 (Quartalswert);Marl;5'],
    codes: ['error not-monthly'],
  },
  {
    name: 'a year of the first century',
    lines: ['Monat;BST;LZB', '01.0023;Marl;5'],
    codes: ['error month-out-of-range'],
  },
  ...['005', '１２', '1.23.456', '1 23', '5 Personen'].map((text) => ({
    name: `no number below a known name: ${text}`,
    lines: ['Monat;BST;LZB', `2023-01;Marl;${text}`],
    codes: ['error invalid-number'],
  })),
  { name: 'a known name above nothing', lines: ['Monat;BST;LZB'], codes: ['error no-data-rows'] },
  {
    name: 'a zero byte in a number',
    lines: ['Monat;BST;LZB', '2023-01;Marl;5\u0000'],
    codes: ['error control-character'],
  },
  {
    name: 'labels that stand nowhere in particular',
    lines: ['LZB', ';;2022;2023;;', 'BST;Jan;Feb;Mrz;Jan;Feb;Mrz', 'Marl;1;2;3;4;5;6'],
    codes: ['error missing-header', 'error duplicate-column'],
  },
  {
    name: 'an open quote in the title',
    lines: ['"LZB', header, '2023-01;Marl;LZB;5'],
    codes: ['error unterminated-quote'],
  },
  {
    name: 'another table of other months below',
    lines: ['LZB', 'Region: Marl', 'Jahr;Januar;Februar', '2023;1;2', '', 'Jahr;März;April', '2022;3;4'],
    codes: ['error duplicate-column'],
  },
  {
    name: 'another table whose months are written as numbers',
    lines: ['LZB', 'BST;202301;202302', 'Marl;1;2', 'BST;202303;202304', 'Datteln;3;4'],
    codes: ['error duplicate-column'],
  },
  {
    name: 'another table of other indicators',
    lines: [
      'Bezirksstelle Marl',
      'Monat;LZB;ELB',
      '2023-01;1;2',
      '',
      'Monat;BG;Integrationen',
      '2023-02;3;4',
    ],
    codes: ['error duplicate-column'],
  },
  {
    name: 'two columns for one indicator',
    lines: ['Monat;BST;LZB;LZB-Bestand', '2023-01;Marl;1;1'],
    codes: ['error duplicate-column'],
  },
  {
    name: 'two columns of months that contradict',
    lines: ['Monat;Stichtag;BST;LZB', '2023-01;28.02.2023;Marl;2'],
    codes: ['question duplicate-column'],
  },
  {
    name: 'months across the turn of a year',
    lines: ['LZB 2023', 'BST;Nov;Dez;Jan;Feb', 'Marl;1;2;3;4'],
    codes: ['question missing-column'],
  },
  {
    name: 'offices that may be merged or totals',
    lines: ['BST;Kennzahl;Geschlecht;Jan 23', 'Marl;LZB;i;3', ';LZB;w;1', ';LZB;m;2'],
    codes: ['question ambiguous-unit'],
  },
]

async function readTrap({ lines }: Pick<FileCase, 'lines'>) {
  const reading = await read(lines.join('\r\n'))
  return { ...reading, codes: doubtsOf(reading) }
}

describe('a careful person reads', () => {
  it.each(forms)('$name', async (trap) => {
    const { facts, codes } = await readTrap(trap)
    expect(factTexts(facts)).toEqual(trap.facts)
    expect(codes).toEqual(trap.codes ?? [])
  })

  it.each(structures)('$name', async (trap) => {
    const { facts, codes } = await readTrap(trap)
    expect(factTexts(facts)).toEqual(trap.facts)
    expect(codes).toEqual(trap.codes ?? [])
  })
})

describe('nobody should guess', () => {
  it.each(refusals)('$name', async (trap) => {
    const { codes, verdict } = await readTrap(trap)
    expect(codes).toEqual(trap.codes)
    expect(verdict).toBe(trap.codes.some((code) => code.startsWith('error')) ? 'reject' : 'ask')
  })
})
