import { describe, expect, it } from 'vitest'
import { type FileCase, readFacts } from './support/reading'

const flow = (month: string, value: number) => `${month} 05562024 total integrations ${value}`
const january = flow('2023-01', 5)
const february = flow('2023-02', 6)
const earlier = [flow('2022-01', 5), flow('2022-02', 6)]

describe('a column of years', () => {
  it.each<FileCase>([
    {
      name: 'the sum of the months, which looks like a year',
      lines: ['Berichtsjahr: 2023', 'BST;Kennzahl;Jan;Feb;Jahr', 'Marl;Integrationen;1010;1009;2019'],
      facts: [flow('2023-01', 1010), flow('2023-02', 1009)],
    },
    {
      name: 'an ordinary sum',
      lines: ['Berichtsjahr: 2023', 'BST;Kennzahl;Jan;Feb;Jahr', 'Marl;Integrationen;5;6;11'],
      facts: [january, february],
    },
    {
      name: 'the sum in front of its months',
      lines: ['Berichtsjahr: 2023', 'BST;Kennzahl;Jahr;Jan;Feb', 'Marl;Integrationen;11;5;6'],
      facts: [january, february],
    },
    {
      name: 'the sum of months with their year',
      lines: ['BST;Kennzahl;Jan 23;Feb 23;Jahr', 'Marl;Integrationen;5;6;11'],
      facts: [january, february],
    },
    {
      name: 'a hidden sum',
      lines: ['Berichtsjahr: 2023', 'BST;Kennzahl;Jan;Feb;Jahr', 'Marl;Integrationen;5;6;.'],
      facts: [january, february],
    },
    {
      name: 'the sums below merged years',
      lines: [
        'Integrationen',
        ';2022;;;2023;;',
        'BST;Jan;Feb;Jahr;Jan;Feb;Jahr',
        'Marl;1010;1009;2019;5;6;11',
      ],
      facts: [flow('2022-01', 1010), flow('2022-02', 1009), january, february],
      codes: ['warning not-monthly', 'warning month-gap'],
    },
  ])('leaves out $name', async ({ lines, facts, codes = ['warning not-monthly'] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })

  it.each<FileCase>([
    {
      name: 'in front of the months',
      lines: ['BST;Kennzahl;Jahr;Jan;Feb', 'Marl;Integrationen;2022;5;6'],
      facts: earlier,
    },
    {
      name: 'with decimals',
      lines: ['BST,Kennzahl,Jahr,Jan,Feb', 'Marl,Integrationen,2022.0,5,6'],
      facts: earlier,
    },
    {
      name: 'behind the months, one below the other',
      lines: ['Integrationen Marl', 'Nov;Dez;Jahr', '1;2;2022', '3;4;2023'],
      facts: [flow('2022-11', 1), flow('2022-12', 2), flow('2023-11', 3), flow('2023-12', 4)],
      codes: ['warning month-gap'],
    },
    {
      name: 'behind the months, as the title has it',
      lines: ['Integrationen 2022', 'BST;Jan;Feb;Jahr', 'Marl;5;6;2022'],
      facts: earlier,
    },
    {
      name: 'beside months that have the same one',
      lines: ['BST;Kennzahl;Jahr;Jan 23;Feb 23', 'Marl;Integrationen;2023;5;6'],
      facts: [january, february],
    },
  ])('names them $name', async ({ lines, facts, codes = [] }) => {
    expect(await readFacts(lines)).toEqual({ facts, codes })
  })

  it.each([
    {
      name: 'another one than the title',
      lines: ['Berichtsjahr: 2023', 'BST;Kennzahl;Jan;Feb;Jahr', 'Marl;Integrationen;1010;.;2019'],
      code: 'question duplicate-column',
    },
    {
      name: 'a single one behind the months',
      lines: ['BST;Kennzahl;Jan;Feb;Jahr', 'Marl;Integrationen;1010;.;2019'],
      code: 'question unknown-category',
    },
    {
      name: 'the sum of months without a year',
      lines: ['BST;Kennzahl;Jan;Feb;Jahr', 'Marl;Integrationen;1010;1009;2019'],
      code: 'question missing-column',
    },
    {
      name: 'another one than the months',
      lines: ['BST;Kennzahl;Jahr;Jan 23;Feb 23', 'Marl;Integrationen;2022;5;6'],
      code: 'error invalid-month',
    },
  ])('is doubted with $name', async ({ lines, code }) => {
    expect((await readFacts(lines)).codes).toContain(code)
  })
})
