import {
  above,
  below,
  beneathTitles,
  type Change,
  everyCell,
  inBody,
  inHeader,
  linesOf,
  onlyLong,
  withColumn,
} from './changedTables'

/** What may be written around or about numbers without changing one of them; columns join before rows are repeated. */
export const harmless: Readonly<Record<string, Change>> = {
  'a column of remarks without one': withColumn('last', 'Bemerkung', () => ''),
  'a column of sources': withColumn('last', 'Quelle', () => 'BA'),
  'a running number': withColumn('first', 'Nr.', (row) => String(row + 1)),
  'a blank column': withColumn('first', '', () => ''),
  'a column of the Land': onlyLong(withColumn('last', 'Bundesland', () => 'Nordrhein-Westfalen')),
  'a quarter beside the month': (parts) =>
    parts.body.every((row) => /2023/.test(row[0] ?? ''))
      ? onlyLong(withColumn('last', 'Quartal', () => 'Q1 2023'))(parts)
      : undefined,
  'a blank line first': above(''),
  'blank cells first': above(';;;'),
  'a report as the title': above('Monatsbericht SGB II'),
  'a department as the title': above('Fachbereich Controlling'),
  'a number of the table': above('Tabelle 1'),
  'the Träger as the title': (parts) =>
    isAboutOffice(parts.above) ? undefined : above('Jobcenter Kreis Recklinghausen')(parts),
  'a source above': above('Quelle: Statistik der Bundesagentur für Arbeit'),
  'a time of printing': above('Erstellt am 02.05.2024 um 10:15 Uhr'),
  'a comment': above('# Export aus dem Fachverfahren'),
  'a blank line in front of the header': beneathTitles(''),
  'a source below': below('', 'Quelle: Statistik der Bundesagentur für Arbeit'),
  'a copyright below': below('© Statistik der Bundesagentur für Arbeit'),
  'a footnote below': below('', '1) einschließlich Personen ohne Angabe'),
  'blank cells below': below(';;;', ';;;'),
  'spaces around all cells': everyCell((cell) => (cell === '' ? cell : ` ${cell}  `)),
  'quotes around all cells': everyCell((cell) => `"${cell}"`),
  'the header in capitals': inHeader((cell) => cell.toUpperCase()),
  'the header in small letters': inHeader((cell) => cell.toLowerCase()),
  'umlauts of the header as two letters': inHeader((cell) =>
    cell.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue'),
  ),
  'thousands apart by a blank': inBody((cell) =>
    cell.replace(/^(\d+)(\d{3})$/, (all, front: string, rest: string) =>
      isYear(all) ? all : `${front} ${rest}`,
    ),
  ),
  'decimals of zero': inBody((cell) => (/^\d{3,5}$/.test(cell) && !isYear(cell) ? `${cell},0` : cell)),
  'offices as towns': inBody((cell) => (/^(?:Datteln|Marl|Herten)$/.test(cell) ? `${cell}, Stadt` : cell)),
  'months in words': inBody((cell) => inWords(cell)),
  'months of the header in words': inHeader((cell) => inWords(cell)),
  'short sexes': inBody((cell) => shortSexes.get(cell) ?? cell),
  'rows the other way round': (parts) => ({ ...parts, body: parts.body.toReversed() }),
  'the header again among the rows': onlyLong((parts) => ({
    ...parts,
    body: [...parts.body.slice(0, 2), ...parts.header, ...parts.body.slice(2)],
  })),
  'columns the other way round': onlyLong(({ header, body, ...parts }) => ({
    ...parts,
    header: header.map((row) => row.toReversed()),
    body: body.map((row) => row.toReversed()),
  })),
}

/** What makes other numbers of them, or none that could be trusted: a careful person would stop there. */
export const telling: Readonly<Record<string, Change>> = {
  'targets as the title': above('Sollwerte 2023'),
  'a plan as the title': above('Planwerte'),
  'sums of the year as the title': above('Alle Werte kumuliert seit Jahresbeginn'),
  'adjusted values as the title': above('saisonbereinigte Werte'),
  'changes as the title': above('Veränderung zum Vormonat'),
  'means as the title': above('Durchschnitt der letzten 12 Monate'),
  'another year as the title': above('Berichtsjahr 2019'),
  'one sex as the title': (parts) =>
    linesOf(parts).some((line) => /männlich|männer/i.test(line)) ? above('Nur Frauen')(parts) : undefined,
  'another indicator as the title': (parts) => {
    const isTitled = parts.above.some((row) => /LZB|LZA|Langzeit/.test(row.join(' ')))
    return isTitled ? above('Bedarfsgemeinschaften')(parts) : undefined
  },
  'another Kreis as the title': above('Kreis Unna'),
  'means as values': inHeader((cell) => (/^(?:wert|anzahl)$/i.test(cell) ? `${cell} (Ø)` : cell)),
  'targets as values': inHeader((cell) => (/^(?:wert|anzahl)$/i.test(cell) ? `Soll-${cell}` : cell)),
  'the header shifted by a column': ({ header: [header = [], ...others], ...parts }) =>
    others.length > 0 ? undefined : { ...parts, header: [[...header.slice(-1), ...header.slice(0, -1)]] },
  'a month that there is not': inBody((cell, _, row) =>
    row === 0 ? cell.replace(/^2023-01$/, '2023-13').replace(/^01\/2023$/, '13/2023') : cell,
  ),
  'another month beside the month': onlyLong(withColumn('last', 'Monatsname', () => 'Dezember')),
  'another year beside the month': onlyLong(withColumn('last', 'Jahr', () => '2019')),
  'another number for the same address': (parts) => {
    const [first = []] = parts.body
    return { ...parts, body: [...parts.body, [...first.slice(0, -1), String(Number(first.at(-1)) + 1)]] }
  },
  'a quarter instead of a month': inBody((cell, _, row) =>
    row === 0 ? cell.replace(/^(?:2023-01|01\/2023|Januar 2023)$/, 'Q1 2023') : cell,
  ),
  'a week instead of a month': inBody((cell) =>
    cell.replace(/^(?:2023-01|01\/2023|Januar 2023)$/, 'KW 5 2023'),
  ),
  'a count below zero': inBody((cell, _, row) =>
    row === 0 ? cell.replace(/^(?=1978$|5105$|2588$)/, '-') : cell,
  ),
  'half a person': inBody((cell, _, row) => (row === 0 ? cell.replace(/^(1978|5105|2588)$/, '$1,5') : cell)),
  'a remark that sums up': onlyLong(withColumn('last', 'Bemerkung', (row) => (row === 0 ? 'kumuliert' : ''))),
  'a remark that leaves an office out': (parts) =>
    parts.body.some((row) => row.includes('05562'))
      ? withColumn('last', 'Bemerkung', () => 'ohne Marl')(parts)
      : undefined,
  'names of people': withColumn(
    'last',
    'Nachname',
    (row) => ['Yılmaz', 'Kowalski', 'Schäfer'][row % 3] ?? '',
  ),
  'an office that nobody knows': inBody((cell) => (cell === 'Datteln' ? 'Bielefeld' : cell)),
  'a word as a number': inBody((cell, _, row) =>
    row === 1 ? cell.replace(/^\d{4}$/, (all) => (isYear(all) ? all : 'viele')) : cell,
  ),
  'a digit less in a total beside its parts': (parts) =>
    parts.body.some((row) => row.includes('1978') && row.includes('1003')) ||
    parts.body.some((row) => row.includes('insgesamt'))
      ? inBody((cell) => (cell === '1978' ? '197' : cell))(parts)
      : undefined,
}

const monthNames = ['Januar', 'Februar', 'März']

function inWords(cell: string): string {
  const [, year, month] = /^(2023)-(\d\d)$/.exec(cell) ?? []
  const [, monthInFront] = /^(\d\d)\/2023$/.exec(cell) ?? []
  const name = monthNames[Number(month ?? monthInFront) - 1]
  return name === undefined ? cell : `${name} ${year ?? '2023'}`
}

const shortSexes = new Map([
  ['insgesamt', 'i'],
  ['weiblich', 'w'],
  ['männlich', 'm'],
])

function isYear(cell: string): boolean {
  return /^20\d\d$/.test(cell)
}

function isAboutOffice(lines: readonly (readonly string[])[]): boolean {
  return lines.some((row) => /Marl|Gladbeck/.test(row.join(' ')))
}
