import { describe, expect, it } from 'vitest'
import { factTexts, read, type TestOptions } from './support/reading'

interface LayoutCase {
  readonly name: string
  readonly lines: readonly string[]
  readonly layout: string
  readonly header: readonly [line: number, rows: number]
  readonly facts: readonly string[]
}

async function readLines(lines: readonly string[], options?: TestOptions) {
  return read(lines.join('\r\n'), options)
}

const cases: readonly LayoutCase[] = [
  {
    name: 'the house format',
    lines: [
      'Berichtsmonat;Gebietsschlüssel;Bezirksstelle;Geschlecht;Kennzahl;Wert',
      '2023-01;05562004;Castrop-Rauxel;weiblich;LZB-Bestand;123',
      '2023-01;05562;Kreis Recklinghausen;insgesamt;lzb-stock;4567',
    ],
    layout: 'house',
    header: [1, 1],
    facts: ['2023-01 05562004 female lzb-stock 123', '2023-01 05562 total lzb-stock 4567'],
  },
  {
    name: 'the house format in another order, with all columns and other spellings',
    lines: [
      'WERT;kennzahl;Datenstand;Status;Geschlecht;Bemerkung;Bezirksstelle;Monat',
      '12;Langzeitleistungsbeziehende;14.02.2023;p;w;Nachmeldung;Marl;Januar 2023',
      '13;BG;;;;;Marl;Jan 23',
    ],
    layout: 'house',
    header: [1, 1],
    facts: [
      '2023-01 05562024 female lzb-stock 12 (provisional) @2023-02-14',
      '2023-01 05562024 total bg-stock 13',
    ],
  },
  {
    name: 'long rows under foreign names',
    lines: ['period,region,sex,indicator,value', '2023-01,Marl,f,ELB,7', '2023-01,Marl,male,ELB,8'],
    layout: 'long',
    header: [1, 1],
    facts: ['2023-01 05562024 female elb-stock 7', '2023-01 05562024 male elb-stock 8'],
  },
  {
    name: 'columns without known names, told by their content',
    lines: ['A;B;C;D;E', '2023-01;Marl;weiblich;LZB-Bestand;5', '2023-02;Marl;weiblich;LZB-Bestand;6'],
    layout: 'long',
    header: [1, 1],
    facts: ['2023-01 05562024 female lzb-stock 5', '2023-02 05562024 female lzb-stock 6'],
  },
  {
    name: 'months across',
    lines: ['Bezirksstelle;Kennzahl;Jan 23;Feb. 2023;2023-03', 'Marl;LZB;1;2;3', 'Datteln;LZB;4;-;.'],
    layout: 'months-across',
    header: [1, 1],
    facts: [
      '2023-01 05562024 total lzb-stock 1',
      '2023-02 05562024 total lzb-stock 2',
      '2023-03 05562024 total lzb-stock 3',
      '2023-01 05562008 total lzb-stock 4',
      '2023-02 05562008 total lzb-stock 0 (nothing)',
      '2023-03 05562008 total lzb-stock suppressed',
    ],
  },
  {
    name: 'months across below merged years, descending',
    lines: ['LZB-Bestand', ';2023;;2022;', 'Bezirksstelle;Feb;Jan;Dez;Nov', 'Marl;4;3;2;1'],
    layout: 'months-across',
    header: [3, 2],
    facts: [
      '2023-02 05562024 total lzb-stock 4',
      '2023-01 05562024 total lzb-stock 3',
      '2022-12 05562024 total lzb-stock 2',
      '2022-11 05562024 total lzb-stock 1',
    ],
  },
  {
    name: 'months across with sexes below them and a sum of the year',
    lines: [
      'Kennzahl: LZB-Bestand;;;;',
      'Bezirksstelle;Januar 2023;;Februar 2023;;Summe',
      ';weiblich;männlich;weiblich;männlich;',
      'Marl;1;2;3;4;10',
    ],
    layout: 'months-across',
    header: [3, 2],
    facts: [
      '2023-01 05562024 female lzb-stock 1',
      '2023-01 05562024 male lzb-stock 2',
      '2023-02 05562024 female lzb-stock 3',
      '2023-02 05562024 male lzb-stock 4',
    ],
  },
  {
    name: 'years down in descending order, months and sexes across four header rows',
    lines: [
      'Arbeitsmarktstatistik;;;;',
      'Langzeitarbeitslose (Anzahl);;;;',
      'Recklinghausen, Kreis;;;;',
      'Jahr;Monate (jeweils Stichtag zum Monatsende);;;',
      ';Januar (31.);;Februar (28. bzw. 29.);',
      ';Geschlecht;;Geschlecht;',
      ';Insgesamt;weiblich;Insgesamt;weiblich',
      '2023;9;4;...;...',
      '2022;8;3;7;2',
      '__________;;;;',
      'Stand: 21.07.2023 / 20:19:53;;;;',
    ],
    layout: 'years-down',
    header: [7, 4],
    facts: [
      '2023-01 05562 total lza-stock 9 @2023-07-21',
      '2023-01 05562 female lza-stock 4 @2023-07-21',
      '2023-02 05562 total lza-stock notYetAvailable @2023-07-21',
      '2023-02 05562 female lza-stock notYetAvailable @2023-07-21',
      '2022-01 05562 total lza-stock 8 @2023-07-21',
      '2022-01 05562 female lza-stock 3 @2023-07-21',
      '2022-02 05562 total lza-stock 7 @2023-07-21',
      '2022-02 05562 female lza-stock 2 @2023-07-21',
    ],
  },
  {
    name: 'years across, months down, values that look like years',
    lines: ['ELB-Bestand', 'Bezirksstelle Datteln', ';2021;2022', 'Januar;1987;2010', 'Februar;1990;2011'],
    layout: 'years-across',
    header: [3, 1],
    facts: [
      '2021-01 05562008 total elb-stock 1987',
      '2022-01 05562008 total elb-stock 2010',
      '2021-02 05562008 total elb-stock 1990',
      '2022-02 05562008 total elb-stock 2011',
    ],
  },
  {
    name: 'a year and a month column, the year in merged cells',
    lines: ['Jahr;Monat;Ort;Kennzahl;Wert', '2022;11;Marl;LZB;1', ';12;Marl;LZB;2', '2023;1;Marl;LZB;3'],
    layout: 'long',
    header: [1, 1],
    facts: [
      '2022-11 05562024 total lzb-stock 1',
      '2022-12 05562024 total lzb-stock 2',
      '2023-01 05562024 total lzb-stock 3',
    ],
  },
  {
    name: 'months in merged cells',
    lines: [
      'Monat;BST;Kennzahl;Wert',
      '2023-01;Marl;LZB;1',
      ';Datteln;LZB;2',
      '2023-02;Marl;LZB;3',
      ';Datteln;LZB;4',
    ],
    layout: 'long',
    header: [1, 1],
    facts: [
      '2023-01 05562024 total lzb-stock 1',
      '2023-01 05562008 total lzb-stock 2',
      '2023-02 05562024 total lzb-stock 3',
      '2023-02 05562008 total lzb-stock 4',
    ],
  },
  {
    name: 'indicators across with a row of units',
    lines: ['Monat;AGS;LZB-Bestand;VZÄ gesamt', ';;Personen;VZÄ', '2023-01;5562004;10;20,5'],
    layout: 'indicators-across',
    header: [2, 2],
    facts: ['2023-01 05562004 total lzb-stock 10', '2023-01 05562004 total fte 20.5'],
  },
  {
    name: 'indicators and sexes across two header rows, and in one',
    lines: ['Monat;BST;LZB;;Integrationen;ELB Frauen', ';;Frauen;Männer;LZB;', '2023-01;Marl;3;4;2;9'],
    layout: 'indicators-across',
    header: [2, 2],
    facts: [
      '2023-01 05562024 female lzb-stock 3',
      '2023-01 05562024 male lzb-stock 4',
      '2023-01 05562024 total integrations-lzb 2',
      '2023-01 05562024 female elb-stock 9',
    ],
  },
  {
    name: 'units across by name and key, their sum last',
    lines: ['LZB-Bestand', 'Monat;Marl;05562008;Insgesamt', '2023-01;1;2;3'],
    layout: 'units-across',
    header: [2, 1],
    facts: [
      '2023-01 05562024 total lzb-stock 1',
      '2023-01 05562008 total lzb-stock 2',
      '2023-01 05562 total lzb-stock 3',
    ],
  },
  {
    name: 'sexes across, month and unit in title lines',
    lines: [
      'Berichtsmonat: Januar 2023',
      'Region: Marl',
      'Kennzahl;Insgesamt;Frauen;Männer',
      'LZB;9;4;5',
      'ELB;19;8;11',
    ],
    layout: 'sexes-across',
    header: [3, 1],
    facts: [
      '2023-01 05562024 total lzb-stock 9',
      '2023-01 05562024 female lzb-stock 4',
      '2023-01 05562024 male lzb-stock 5',
      '2023-01 05562024 total elb-stock 19',
      '2023-01 05562024 female elb-stock 8',
      '2023-01 05562024 male elb-stock 11',
    ],
  },
  {
    name: 'blocks of sexes below headings',
    lines: [
      'LZB-Bestand',
      'Bezirksstelle;Jan 2023',
      'Insgesamt;',
      'Marl;9',
      'Frauen;',
      'Marl;4',
      'Männer;',
      'Marl;5',
    ],
    layout: 'long',
    header: [2, 1],
    facts: [
      '2023-01 05562024 total lzb-stock 9',
      '2023-01 05562024 female lzb-stock 4',
      '2023-01 05562024 male lzb-stock 5',
    ],
  },
  {
    name: 'a sex in the title only',
    lines: ['LZB-Bestand, Frauen', 'Monat;Bezirksstelle;Wert', '2023-01;Marl;4'],
    layout: 'long',
    header: [2, 1],
    facts: ['2023-01 05562024 female lzb-stock 4'],
  },
  {
    name: 'a flat file of GENESIS',
    lines: [
      'statistics_code;time_code;time;1_variable_code;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_attribute_code;2_variable_attribute_label;3_variable_code;3_variable_attribute_code;3_variable_attribute_label;value;value_unit;value_variable_label',
      '13211;JAHR;2023;GEMEIN;05562024;Marl, Stadt;GES;GESW;weiblich;MONAT;MONAT01;Januar;12;Anzahl;Langzeitarbeitslose',
      '13211;JAHR;2023;KREISE;05562;Recklinghausen, Kreis;GES;;Insgesamt;MONAT;MONAT02;Februar;-;Anzahl;Langzeitarbeitslose',
    ],
    layout: 'genesis-flat',
    header: [1, 1],
    facts: ['2023-01 05562024 female lza-stock 12', '2023-02 05562 total lza-stock 0 (nothing)'],
  },
  {
    name: 'an older flat file of GENESIS',
    lines: [
      'Statistik_Code;Zeit_Code;Zeit;1_Merkmal_Code;1_Auspraegung_Code;1_Auspraegung_Label;ERW032__Langzeitarbeitslose__Anzahl',
      '13211;MONAT;2023-01;GEMEIN;05562024;Marl, Stadt;12',
    ],
    layout: 'genesis-flat',
    header: [1, 1],
    facts: ['2023-01 05562024 total lza-stock 12'],
  },
  {
    name: 'title, comments, numbered columns, repeated headers, blank lines and footnotes',
    lines: [
      '# Export 03.02.2023',
      'Jobcenter Kreis Recklinghausen;;;',
      '',
      'Monat;Bezirksstelle;Kennzahl;Wert',
      '1;2;3;4',
      ';;;',
      '2023-01;Marl;LZB;1',
      'Monat;Bezirksstelle;Kennzahl;Wert',
      '2023-02;Marl;LZB;2',
      '',
      '1) vorläufige Werte',
      'Datenstand: 14.04.2023',
      'Erstellt am;15.04.2023;;',
    ],
    layout: 'house',
    header: [4, 1],
    facts: [
      '2023-01 05562024 total lzb-stock 1 @2023-04-14',
      '2023-02 05562024 total lzb-stock 2 @2023-04-14',
    ],
  },
  {
    name: 'a separator line, names with invisible and look-alike letters',
    lines: ['sep=,', '\u200bMon\u0430t ,Bezirks\u00adstelle,KENNZAHL,\u00a0Wert', '2023-01,Marl,LZB,1'],
    layout: 'house',
    header: [2, 1],
    facts: ['2023-01 05562024 total lzb-stock 1'],
  },
]

describe('layouts', () => {
  it.each(cases)('reads $name', async ({ lines, layout, header, facts }) => {
    const reading = await readLines(lines)
    expect(factTexts(reading.facts)).toEqual(facts)
    const { structure } = reading
    expect({ layout: structure?.layout, header: [structure?.headerLine, structure?.headerRowCount] }).toEqual(
      {
        layout,
        header,
      },
    )
  })

  it('reads what a plan lacks as it is written, when told to', async () => {
    const lines = [
      'period,kategorie,merkmal,insgesamt,sgb2,jahr,monat,label',
      '2025-01,Arbeitslose,Bestand,3743.0,1470.0,2025,1,Arbeitslose | Bestand',
      '2025-01,Arbeitsuchende,Bestand,5981.0,,2025,1,Arbeitsuchende | Bestand',
    ]
    expect(factTexts((await readLines(lines)).facts)).toEqual([
      '2025-01  total Arbeitslose | Bestand 3743',
      '2025-01  total Arbeitslose | Bestand | sgb2 1470',
      '2025-01  total Arbeitsuchende | Bestand 5981',
      '2025-01  total Arbeitsuchende | Bestand | sgb2 notReported',
    ])
  })

  it('names the cell of every fact', async () => {
    const { facts } = await readLines(['LZB', '', 'Bezirksstelle;Jan 23;Feb 23', '', 'Marl;1;2'])
    expect([...facts.line]).toEqual([5, 5])
    expect([...facts.column]).toEqual([2, 3])
  })

  it('tells what each column was taken for', async () => {
    const lines = ['AGS;Geschlecht;Kennzahl;Jan 23;Bemerkung', '05562024;w;LZB;1;ok']
    const { structure } = await readLines(lines)
    expect(structure?.columns).toEqual([
      { name: 'AGS', role: 'unitKey' },
      { name: 'Geschlecht', role: 'sex' },
      { name: 'Kennzahl', role: 'indicator' },
      { name: 'Jan 23', role: 'value' },
      { name: 'Bemerkung', role: 'remark' },
    ])
    expect(structure?.firstLines).toEqual([lines[0]?.split(';'), lines[1]?.split(';')])
  })
})
