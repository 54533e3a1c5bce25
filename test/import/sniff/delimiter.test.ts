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
  { name: 'nothing at all', text: 'Hallo\nWelt\n', delimiter: ';' },
])('finds the delimiter among $name', ({ text, delimiter }) => {
  expect(findDelimiter(text)).toEqual({ delimiter, isNamed: false })
})

it.each(['sep=,\n', 'sep=,\r\n', 'SEP=,\n', '"sep=,"\n', '\ufeffsep=,\n'])('believes the line %j', (line) => {
  expect(findDelimiter(`${line}a;b;c\n1;2;3\n`)).toEqual({ delimiter: ',', isNamed: true })
})
