import { expect, it } from 'vitest'
import { findDelimiter } from '@/import/sniff/delimiter'

it.each([
  { name: 'semicolons', text: 'Monat;Wert\n2023-01;5\n', delimiter: ';' },
  {
    name: 'semicolons beside decimal commas',
    text: 'Monat;Wert\n2023-01;1,5\n2023-02;2,5\n',
    delimiter: ';',
  },
  { name: 'commas', text: 'Monat,Wert\n2023-01,5\n', delimiter: ',' },
  {
    name: 'commas beside quoted numbers',
    text: 'Monat,Wert\n2023-01,"1,5"\n2023-02,"2,5"\n',
    delimiter: ',',
  },
  { name: 'commas beside bars in names', text: 'a,b,c\n1,2,A | B\n3,4,C | D\n', delimiter: ',' },
  { name: 'tabs', text: 'Monat\tWert\n2023-01\t1,5\n', delimiter: '\t' },
  { name: 'bars', text: 'Monat|Wert\r\n2023-01|1,5\r\n', delimiter: '|' },
  {
    name: 'title lines without any',
    text: 'Titel, Untertitel\n\nMonat;Ort;Wert\n2023-01;Marl;5\n',
    delimiter: ';',
  },
  { name: 'quoted line ends', text: '"Mo\nnat, lang";"Wert"\n2023-01;5\n', delimiter: ';' },
  {
    name: 'title lines that are full of commas',
    text: 'a, b, c, d\ne, f, g, h\ni, j, k, l\nMonat;LZB\n2023-01;5\n',
    delimiter: ';',
  },
  { name: 'decimal commas in every cell', text: 'Ort;A;B\nMarl;1,5;2,5\nHerten;3,5;4,5\n', delimiter: ';' },
  {
    name: 'thousands that are grouped by commas',
    text: `Monat;Wert\n${'2023-01;1,234,567\n'.repeat(7)}`,
    delimiter: ';',
  },
  {
    name: 'thousands that are grouped by commas, and decimals behind a point',
    text: `Stand Mai\nMonat\tWert\n${'2023-01\t1,000,000,000.50\n'.repeat(9)}`,
    delimiter: '\t',
  },
  {
    name: 'whole numbers between commas',
    text: `Monat,A,B\n${'202301,123,456\n'.repeat(7)}`,
    delimiter: ',',
  },
  { name: 'whole numbers between commas without a header', text: '1,123,456\n2,123,456\n', delimiter: ',' },
  {
    name: 'whole numbers between commas beside a remark',
    text: `Monat,A,B\n202301,123,456\nStand; Juni\n`,
    delimiter: ',',
  },
  { name: 'nothing at all', text: 'Hallo\nWelt\n', delimiter: ';' },
])('finds the delimiter among $name', ({ text, delimiter }) => {
  expect(findDelimiter(text)).toMatchObject({ delimiter, isNamed: false, isContradicted: false })
})

it.each(['sep=,\n', 'sep=,\r\n', 'SEP=,\n', '"sep=,"\n', '\ufeffsep=,\n', 'sep=,\n\ufeff'])(
  'believes the line %j',
  (line) => {
    const finding = { delimiter: ',', isNamed: true, isContradicted: false }
    expect(findDelimiter(`${line}a,b,c\n1,2,"3;4"\n`)).toMatchObject(finding)
    expect(findDelimiter(`${line}Titel; mit Strichpunkt\na,b,c\n1,2,3\n`)).toMatchObject(finding)
  },
)

it.each([
  ['sep=,', 'Monat;Ort;Wert\n2023-01;Marl;5\n', ';'],
  ['sep=,', 'Monat;Ort;Wert\n2023-01;Marl;5,5\n', ';'],
  ['sep=;', 'Monat,Ort,Wert\n2023-01,Marl,5\n', ','],
  ['sep=\t', 'Monat|Ort|Wert\n2023-01|Marl|5\n', '|'],
])('does not believe the line %j above %j', (line, text, delimiter) => {
  expect(findDelimiter(`${line}\n${text}`)).toMatchObject({ delimiter, isNamed: true, isContradicted: true })
})
