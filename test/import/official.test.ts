import { describe, expect, it } from 'vitest'
import { codesOf, factTexts, read } from './support/reading'

interface Publication {
  readonly name: string
  readonly lines: readonly string[]
  readonly facts: readonly string[]
}

/** Files built as statistical offices publish them; the facts are what a person reads from the lines. */
const publications: readonly Publication[] = [
  {
    name: 'GENESIS with an empty corner above years, months and regions',
    lines: [
      'Tabelle: 99999-0002;;;;',
      'Arbeitslose: Deutschland, Monate;;;;',
      'Statistik der Bundesagentur für Arbeit;;;;',
      ';;;Arbeitslose;Arbeitslosenquote',
      ';;;Anzahl;Prozent',
      'Insgesamt;2023;Januar;2600;5,7',
      'Insgesamt;2023;Februar;2610;5,8',
      'Neue Länder;2023;Januar;600;7,2',
      'Neue Länder;2023;Februar;...;...',
      '__________',
      '© Statistisches Bundesamt (Destatis), 2023',
      'Stand: 05.09.2023 / 10:11:12',
    ],
    facts: [
      '2023-01  total Arbeitslose 2600 @2023-09-05',
      '2023-01  total Arbeitslosenquote 5.7 @2023-09-05',
      '2023-02  total Arbeitslose 2610 @2023-09-05',
      '2023-02  total Arbeitslosenquote 5.8 @2023-09-05',
      '2023-01  total Neue Länder | Arbeitslose 600 @2023-09-05',
      '2023-01  total Neue Länder | Arbeitslosenquote 7.2 @2023-09-05',
      '2023-02  total Neue Länder | Arbeitslose notYetAvailable @2023-09-05',
      '2023-02  total Neue Länder | Arbeitslosenquote notYetAvailable @2023-09-05',
    ],
  },
  {
    name: 'GENESIS with years across below the word Jahr, and a mean below the months',
    lines: [
      'Arbeitslose (Anzahl);;',
      'Köln, krfr. Stadt;;',
      'Monat;Jahr;',
      ';2022;2023',
      'Januar;22000;23000',
      'Februar;22001;...',
      'Jahresdurchschnitt;22000,5;...',
    ],
    facts: [
      '2022-01 Köln, krfr. Stadt total Arbeitslose (Anzahl) 22000',
      '2023-01 Köln, krfr. Stadt total Arbeitslose (Anzahl) 23000',
      '2022-02 Köln, krfr. Stadt total Arbeitslose (Anzahl) 22001',
      '2023-02 Köln, krfr. Stadt total Arbeitslose (Anzahl) notYetAvailable',
    ],
  },
  {
    name: 'key and name below one merged header',
    lines: [
      'Jahr;Monat;Gemeinde;;Arbeitslose;;',
      ';;;;Insgesamt;männlich;weiblich',
      '2023;Januar;05562004;Castrop-Rauxel, Stadt;31;16;15',
      '2023;Januar;05562008;Datteln, Stadt;14;-;.',
    ],
    facts: [
      '2023-01 05562004 total Arbeitslose 31',
      '2023-01 05562004 male Arbeitslose 16',
      '2023-01 05562004 female Arbeitslose 15',
      '2023-01 05562008 total Arbeitslose 14',
      '2023-01 05562008 male Arbeitslose 0 (nothing)',
      '2023-01 05562008 female Arbeitslose suppressed',
    ],
  },
  {
    name: 'a database with a code beside each word',
    lines: [
      'StichtagDatJahr,StichtagDatMM,StichtagDat,SexCd,SexLang,AlterSort,AlterCd,AlterKurz,AnzBest',
      ...['01', '02'].flatMap((month) => [
        `2023,${Number(month)},2023-${month}-28,1,männlich,1,A1,jung,1${month}`,
        `2023,${Number(month)},2023-${month}-28,1,männlich,2,A2,alt,2${month}`,
        `2023,${Number(month)},2023-${month}-28,2,weiblich,1,A1,jung,3${month}`,
        `2023,${Number(month)},2023-${month}-28,2,weiblich,2,A2,alt,4${month}`,
      ]),
    ],
    facts: [
      '2023-01  male AnzBest | jung 101',
      '2023-01  male AnzBest | alt 201',
      '2023-01  female AnzBest | jung 301',
      '2023-01  female AnzBest | alt 401',
      '2023-02  male AnzBest | jung 102',
      '2023-02  male AnzBest | alt 202',
      '2023-02  female AnzBest | jung 302',
      '2023-02  female AnzBest | alt 402',
    ],
  },
  {
    name: 'keys of a foreign register',
    lines: [
      'DATUM;GKZ;GEMEINDE;GESCHLECHT;ANZAHL',
      '2023-01-31;20101;Klagenfurt;Frauen;102',
      '2023-01-31;20101;Klagenfurt;Männer;103',
      '2023-01-31;20201;Villach;Frauen;52',
    ],
    facts: [
      '2023-01 20101 female ANZAHL 102',
      '2023-01 20101 male ANZAHL 103',
      '2023-01 20201 female ANZAHL 52',
    ],
  },
  {
    name: 'groups of people in a column called Status',
    lines: [
      'Datum;RGSCode;RGSName;Bundesland;Status;Geschlecht;BESTAND',
      '31.01.2023;101;Eisenstadt;Burgenland;AL;F;11',
      '31.01.2023;101;Eisenstadt;Burgenland;SC;F;12',
      '31.01.2023;960;Wien;Wien;AL;F;13',
      '31.01.2023;960;Wien;Wien;SC;F;14',
    ],
    facts: [
      '2023-01 101 female BESTAND | AL 11',
      '2023-01 101 female BESTAND | SC 12',
      '2023-01 960 female BESTAND | AL 13',
      '2023-01 960 female BESTAND | SC 14',
    ],
  },
  {
    name: 'SDMX: all dimensions together say what is counted, and M for monthly is no sex',
    lines: [
      'DATAFLOW,LAST UPDATE,freq,s_adj,age,unit,sex,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG',
      'X:Y(1.0),22/09/26,M,SA,TOTAL,PC_ACT,F,AT,2024-01,4.9,',
      'X:Y(1.0),22/09/26,M,SA,TOTAL,PC_ACT,T,AT,2024-01,5.1,p',
      'X:Y(1.0),22/09/26,M,SA,TOTAL,THS_PER,T,AT,2024-01,226,',
    ],
    facts: [
      '2024-01 AT female OBS_VALUE | SA | PC_ACT 4.9',
      '2024-01 AT total OBS_VALUE | SA | PC_ACT 5.1 (provisional)',
      '2024-01 AT total OBS_VALUE | SA | THS_PER 226',
    ],
  },
  {
    name: 'SDMX with a label behind each code',
    lines: [
      'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,sex,Sex,geo,Area,TIME_PERIOD,Time,OBS_VALUE,Value',
      'dataflow,X:Y(1.0),Z,M,Monthly,F,Females,AT,Austria,2024-01,,4.9,',
      'dataflow,X:Y(1.0),Z,M,Monthly,T,Total,AT,Austria,2024-01,,5.1,',
    ],
    facts: ['2024-01 AT female OBS_VALUE 4.9', '2024-01 AT total OBS_VALUE 5.1'],
  },
  {
    name: 'months in brackets behind some of the names',
    lines: [
      'Stadtteil;Einwohner;Arbeitslose (Dez 2013);Steuerpflichtige (2010)',
      'Altstadt;1865;72;1042',
      'Neustadt;12534;512;7012',
    ],
    facts: ['2013-12 Altstadt total Arbeitslose 72', '2013-12 Neustadt total Arbeitslose 512'],
  },
  {
    name: 'columns of states and of footnote signs without a header',
    lines: ['Monat;Arbeitslose;;Stellen;', '01/2023;2800;p;400;1)', '02/2023;2801;r;401;*'],
    facts: [
      '2023-01  total Arbeitslose 2800 (provisional)',
      '2023-01  total Stellen 400',
      '2023-02  total Arbeitslose 2801 (revised)',
      '2023-02  total Stellen 401',
    ],
  },
  {
    name: 'changes beside the months, and the place in a title with its Gebietsstand',
    lines: [
      'Kreis Recklinghausen (Gebietsstand September 2023);;;;',
      'Merkmale;Sep 2023;Aug 2023;Veränderung zum Vormonat;',
      ';;;absolut;in %',
      'Arbeitsuchende;512;514;-2;-0,4',
      'Langzeitarbeitslose;112;110;2;1,8',
    ],
    facts: [
      '2023-09 05562 total Arbeitsuchende 512',
      '2023-08 05562 total Arbeitsuchende 514',
      '2023-09 05562 total lza-stock 112',
      '2023-08 05562 total lza-stock 110',
    ],
  },
  {
    name: 'groups of thousands in a file of people, small numbers beside them',
    lines: [
      'Kreis Recklinghausen;;',
      'Berichtsmonat: Oktober 2023;;',
      'Gemeinde;Arbeitslose;darunter Ausländer',
      ...['Datteln', 'Dorsten', 'Marl', 'Herten', 'Gladbeck'].map(
        (town, at) => `${town};1${at}.123;4.20${at}`,
      ),
      'Waltrop;1.401;120',
    ],
    facts: [
      ...['05562008', '05562012', '05562024', '05562020', '05562014'].flatMap((unit, at) => [
        `2023-10 ${unit} total Arbeitslose 1${at}123`,
        `2023-10 ${unit} total Arbeitslose | Ausländer 420${at}`,
      ]),
      '2023-10 05562036 total Arbeitslose 1401',
      '2023-10 05562036 total Arbeitslose | Ausländer 120',
    ],
  },
  {
    name: 'a quality beside each value, code and label of everything',
    lines: [
      'Zeit_Code,Zeit_Label,Bezirk_Code,Bezirk_Label,Merkmal_Code,Merkmal_Auspraegung,Wert,Wert_q',
      '202301,Januar 2023,01,Mitte,A,Arbeitslose,18,e',
      '202301,Januar 2023,02,Pankow,A,Arbeitslose,14,e',
      '202301,Januar 2023,01,Mitte,B,Stellen,6,p',
      '202302,Februar 2023,01,Mitte,A,Arbeitslose,.,',
    ],
    facts: [
      '2023-01 01 total Arbeitslose 18 (final)',
      '2023-01 02 total Arbeitslose 14 (final)',
      '2023-01 01 total Stellen 6 (provisional)',
      '2023-02 01 total Arbeitslose suppressed',
    ],
  },
  {
    name: 'rates that nobody knows, as they are written',
    lines: ['Monat;Arbeitslosenquote (%);LZB;LZB in %', '01/2023;5.5;10;2.5'],
    facts: [
      '2023-01  total Arbeitslosenquote (%) 5.5',
      '2023-01  total lzb-stock 10',
      '2023-01  total LZB | in Prozent 2.5',
    ],
  },
]

describe('official files', () => {
  it.each(publications)('are read as a person reads them: $name', async ({ lines, facts }) => {
    const reading = await read(lines.join('\n'))
    expect({ verdict: reading.verdict, facts: [...factTexts(reading.facts)].sort() }).toEqual({
      verdict: 'accept-with-warning',
      facts: [...facts].sort(),
    })
  })

  it.each([
    {
      name: 'a value at the end of each of three years',
      lines: ['Merkmal;Stadtteil;31.12.2021;31.12.2022;31.12.2023', 'Arbeitslose;Altstadt;16;14;19'],
      codes: ['question not-monthly'],
    },
    {
      name: 'days across',
      lines: ['Bezirk;01.01.2021;02.01.2021', 'Mitte;1;2', 'Pankow;4;5'],
      codes: ['error not-monthly'],
    },
    {
      name: 'weeks beside their year',
      lines: ['JAHR,WOCHE,RAUMBEZUG,MERKMAL,WERT', '2021,01,gesamt,Fälle,1', '2021,02,gesamt,Fälle,6'],
      codes: ['error not-monthly'],
    },
    {
      name: 'years in a column with the name of a database',
      lines: ['REF_YEAR;DISTRICT_CODE;Arbeitslose', '2021;90100;5', '2022;90100;6'],
      codes: ['error not-monthly'],
    },
    {
      name: 'several dimensions in one column',
      lines: ['freq,sex,geo\\TIME_PERIOD\t2023-01\t2023-02\t2023-03', 'M,F,DE\t3\t4\t5', 'M,T,DE\t6\t7\t8'],
      codes: ['question unknown-category'],
    },
    {
      name: 'nothing that says what is counted',
      lines: ['datum,gesamt,maennlich,weiblich', '2023-01-31,10,6,4', '2023-02-28,,,'],
      codes: ['question missing-column'],
    },
  ])('that leave the month or the meaning open are not taken over: $name', async ({ lines, codes }) => {
    const reading = await read(lines.join('\n'))
    expect(['ask', 'reject']).toContain(reading.verdict)
    expect(codesOf(reading)).toEqual(expect.arrayContaining(codes))
  })

  it('ask the user which part of the address a text column is, where nothing is taken over', async () => {
    const lines = [
      'Monat;Bezirksstelle;Kennzahl;Variante;Wert',
      '2023-01;Marl;LZB;A;1',
      '2023-01;Marl;LZB;B;2',
    ]
    const [asked, takenOver] = await Promise.all([
      read(lines.join('\n'), { unknown: 'refuse' }),
      read(lines.join('\n')),
    ])
    expect(codesOf(asked)).toContain('question unknown-category')
    expect(factTexts(takenOver.facts)).toEqual([
      '2023-01 05562024 total LZB | A 1',
      '2023-01 05562024 total LZB | B 2',
    ])
  })
})
