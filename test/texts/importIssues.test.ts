import { describe, expect, it } from 'vitest'
import { type ImportIssue, type IssueDetail, issueCodes } from '@/import/issue'
import {
  describeAdvice,
  describeFinding,
  describeIssue,
  describePlace,
  describeSeverities,
  issueTitle,
} from '@/texts/importIssues'

function issue(code: ImportIssue['code'], given: Partial<Omit<ImportIssue, 'code'>> = {}): ImportIssue {
  return { severity: 'error', code, line: null, column: null, found: null, detail: {}, ...given }
}

const everyDetail: IssueDetail = {
  count: 250,
  columnName: 'Wert',
  expected: ['eins', 'zwei', 'drei'],
  expectedNumber: 1200,
  foundNumber: 1234.5,
  otherLine: 12,
  otherFile: 'april.csv',
  month: '2023-09',
  seriesLabel: 'LZB-Bestand, Datteln',
}

describe('describeIssue', () => {
  it('says file, line, column, the text found, what was expected and what to do', () => {
    const found = issue('invalid-number', {
      line: 17,
      column: 6,
      found: 'k. A.',
      detail: { columnName: 'Wert' },
    })
    expect(describeIssue(found, 'mai.csv')).toBe(
      'mai.csv, Zeile 17, Spalte 6 („Wert“): „k. A.“ lässt sich hier nicht als Zahl lesen. ' +
        'Erwartet: eine Zahl wie 1234,5 oder ein Zeichen der Statistik wie „-“, „.“ oder „x“. ' +
        'Bitte berichtigen Sie die Zelle in der Quelle, und exportieren Sie neu. ' +
        'In einer Spalte gilt für alle Zahlen dieselbe Schreibweise.',
    )
  })

  it('leaves out the place of a finding about the whole file', () => {
    expect(describeIssue(issue('empty-file'))).toMatch(/^Die Datei ist leer\. Bitte /)
  })

  it('says how many findings of a kind there are where not all are listed', () => {
    const last = issue('invalid-month', { line: 120, detail: { count: 1340 } })
    expect(describeIssue(last)).toContain('In dieser Datei gibt es 1.340 solche Meldungen.')
  })

  it.each(issueCodes)('finds complete sentences for %s, however little or much is known', (code) => {
    const bare = issue(code)
    const full = issue(code, { severity: 'warning', line: 3, column: 2, found: 'Text', detail: everyDetail })
    for (const text of [describeIssue(bare), describeIssue(full, 'mai.csv')]) {
      expect(text).toMatch(/\.$/)
      expect(text).not.toMatch(
        /undefined|null\b(?<!unter null|als null)|NaN|\[object|\$\{| {2}| [.,]|\.\.(?!\.)/,
      )
    }
  })

  it.each(issueCodes)('heads a group of %s without a full stop', (code) => {
    expect(issueTitle(code)).toMatch(/^\p{Lu}.*[^.]$/u)
  })
})

describe('describeFinding', () => {
  it.each([
    {
      given: issue('missing-column', { detail: { expected: ['Wert'] } }),
      text: 'Es fehlt die Spalte „Wert“.',
    },
    {
      given: issue('row-length', { detail: { foundNumber: 5, expectedNumber: 6 } }),
      text: 'Die Zeile hat 5 Spalten, die Kopfzeile 6 Spalten.',
    },
    {
      given: issue('not-csv', { found: 'xlsx' }),
      text: 'Das ist eine Excel-Arbeitsmappe (xlsx), keine CSV-Datei.',
    },
    {
      given: issue('not-csv', { found: 'zip', detail: { expected: ['archiveEncrypted'] } }),
      text: 'Das ist ein Zip-Archiv mit Kennwort.',
    },
    {
      given: issue('too-large', { found: 'zip', detail: { expected: ['archiveTooMany'] } }),
      text: 'Das ist ein Zip-Archiv mit zu vielen Dateien.',
    },
    {
      given: issue('too-large', { detail: { foundNumber: 600_000_000, expectedNumber: 500_000_000 } }),
      text: 'Die Datei ist 600,0 MB groß, höchstens möglich sind 500,0 MB.',
    },
    {
      given: issue('ambiguous-number', { found: '1.234', detail: { expected: ['1234', '1,234'] } }),
      text: '„1.234“ kann „1234“ oder „1,234“ bedeuten; auch die übrige Spalte entscheidet es nicht.',
    },
    {
      given: issue('conflicting-duplicate', {
        found: '1240',
        detail: {
          expectedNumber: 1234,
          otherFile: 'mai.csv',
          otherLine: 12,
          seriesLabel: 'LZB-Bestand, Datteln',
          month: '2023-09',
        },
      }),
      text: '„1240“ widerspricht der Angabe 1.234 in „mai.csv“, Zeile 12 (LZB-Bestand, Datteln, September 2023).',
    },
    {
      given: issue('conflicting-duplicate', { found: '7', detail: { otherLine: 12 } }),
      text: '„7“ widerspricht der Angabe in Zeile 12.',
    },
    {
      given: issue('total-mismatch', { detail: { expectedNumber: 1200, foundNumber: 1206.5 } }),
      text: 'Die Gesamtzeile nennt 1.206,5, ihre Teile ergeben 1.200 (Unterschied +6,5).',
    },
    {
      given: issue('total-mismatch', { detail: { expectedNumber: 0.3, foundNumber: 0.1 } }),
      text: 'Die Gesamtzeile nennt 0,1, ihre Teile ergeben 0,3 (Unterschied −0,2).',
    },
    {
      given: issue('unknown-category', { found: 'Dattlen', detail: { expected: ['Datteln'] } }),
      text: '„Dattlen“ ist nicht bekannt. Vielleicht gemeint: „Datteln“.',
    },
    {
      given: issue('personal-data', { detail: { columnName: 'Geburtsdatum' } }),
      text: 'Die Spalte „Geburtsdatum“ sieht nach Angaben zu einzelnen Menschen aus. Ihr Inhalt wird hier nicht wiederholt.',
    },
    {
      given: issue('preamble-skipped', { detail: { foundNumber: 3 } }),
      text: '3 Zeilen über der Kopfzeile enthalten keine Werte.',
    },
    {
      given: issue('footer-skipped', { severity: 'warning', line: 9, detail: { foundNumber: 2 } }),
      text: 'Ab hier stehen zwischen den Werten 2 Zeilen ohne Wert und wurden übergangen.',
    },
    {
      given: issue('missing-column', { detail: { expected: ['Berichtsmonat'], month: '2023-09' } }),
      text: 'Es fehlt die Spalte „Berichtsmonat“. Im Titel oder im Dateinamen steht September 2023; das allein genügt nicht.',
    },
    {
      given: issue('month-gap', { detail: { month: '2023-05', seriesLabel: 'LZB-Bestand' } }),
      text: 'LZB-Bestand: Mai 2023 fehlt zwischen anderen Monaten.',
    },
    {
      given: issue('invalid-month', { severity: 'question', found: '01/02/2023' }),
      text: '„01/02/2023“ kann ein Monat sein, ist aber nicht eindeutig.',
    },
    {
      given: issue('not-monthly', { found: '2023' }),
      text: '„2023“ ist kein Monat, sondern ein anderer Zeitraum.',
    },
    {
      given: issue('not-monthly', { severity: 'warning', found: 'Jahressumme' }),
      text: '„Jahressumme“ steht neben den Monaten für einen anderen Zeitraum und wurde übergangen.',
    },
    {
      given: issue('unknown-category', { found: 'Team', detail: { columnName: 'Team' } }),
      text: 'Mit der Spalte „Team“ ist nichts Bekanntes gemeint; von ihr kann abhängen, wofür die Werte gelten.',
    },
  ])('$given.code: $text', ({ given, text }) => {
    expect(describeFinding(given).replaceAll('\u00a0', ' ')).toBe(text)
  })

  it('names characters that nobody can see', () => {
    expect(describeFinding(issue('control-character', { found: 'a\u0000b\u202ec' }))).toContain(
      '„a⟨U+0000⟩b⟨U+202E⟩c“',
    )
  })

  it('shortens a long list of what would have been right', () => {
    const expected = Array.from({ length: 60 }, (_, index) => `Kennzahl ${index + 1}`)
    const text = describeFinding(issue('unknown-category', { found: 'LZX', detail: { expected } }))
    expect(text).toContain('„Kennzahl 6“ und 54 weitere.')
  })
})

describe('describeAdvice', () => {
  it.each([
    { severity: 'warning', text: /bleiben, wie sie geschrieben sind/ },
    { severity: 'question', text: /schreiben Sie den Namen wie im Plan/ },
  ] as const)('says what becomes of an unknown name that is a $severity', ({ severity, text }) => {
    expect(describeAdvice(issue('unknown-category', { severity }))).toMatch(text)
  })

  it.each([
    { found: 'xlsx', text: /Speichern unter – Durchsuchen“, Dateityp „CSV UTF-8/ },
    { found: 'xlsx', text: /LibreOffice: .*Zeichensatz „Unicode \(UTF-8\)“/ },
    { found: 'protected', text: /mit dem Kennwort/ },
    { found: 'msg', text: /angehängte CSV-Datei/ },
    { found: 'zip', text: /entpacken/ },
    { found: 'constructor', text: /beim Export CSV/ },
  ])('shows the way from $found to a CSV file', ({ found, text }) => {
    expect(describeAdvice(issue('not-csv', { found }))).toMatch(text)
  })
})

describe('describePlace', () => {
  it.each([
    { given: { line: 17, column: 6 }, text: 'Zeile 17, Spalte 6' },
    { given: { line: null, column: 6, detail: { columnName: 'Wert' } }, text: 'Spalte 6 („Wert“)' },
    { given: { line: 4, column: null, detail: { columnName: 'Wert' } }, text: 'Zeile 4, Spalte „Wert“' },
    { given: {}, text: '' },
  ])('$text', ({ given, text }) => {
    expect(describePlace(issue('invalid-month', given))).toBe(text)
  })
})

describe('describeSeverities', () => {
  it('counts what occurs, the gravest first', () => {
    expect(describeSeverities({ error: 1, question: 0, warning: 3, info: 1 })).toBe(
      '1 Fehler, 3 Warnungen, 1 Hinweis',
    )
  })
})

describe('a note of thousands', () => {
  it.each([
    ['question', 'Bis zur Antwort sind die Werte nicht vervielfacht.'],
    ['info', 'die Werte wurden entsprechend umgerechnet.'],
  ] as const)('says as a %s whether the values were multiplied', (severity, sentence) => {
    expect(describeFinding(issue('scaled-number', { severity, found: 'Mio. €' }))).toContain(sentence)
  })
})
