import { describe, expect, it } from 'vitest'
import { encodings, narrowBytes, wideBytes } from '../support/bytes'
import { codesOf, factTexts, issueTexts, read } from '../support/reading'

const file = [
  'Berichtsmonat;Gebietsschlüssel;Geschlecht;Kennzahl;Wert;Bemerkung',
  '2023-03;05562004;männlich;LZB-Bestand;1234;Prüfung „offen“ – 5 €',
  '2023-03;05562004;weiblich;LZB-Bestand;…;',
].join('\r\n')

const facts = ['2023-03 05562004 male lzb-stock 1234', '2023-03 05562004 female lzb-stock notYetAvailable']

describe('text in every usual encoding', () => {
  it.each(Object.entries(encodings))('is read from %s', async (encoding, encode) => {
    const reading = await read(encode(file))
    expect(factTexts(reading.facts)).toEqual(facts)
    expect(reading.structure?.encoding).toBe(encoding)
    expect(codesOf(reading).includes('info legacy-encoding')).toBe(encoding === 'windows-1252')
  })

  it('is read behind two byte order marks', async () => {
    const reading = await read(`\ufeff\ufeff${file}`)
    expect(factTexts(reading.facts)).toEqual(facts)
  })

  it.each([
    { encoding: 'utf-16le', isLittleEndian: true },
    { encoding: 'utf-16be', isLittleEndian: false },
  ])('is read from $encoding without a mark', async ({ encoding, isLittleEndian }) => {
    const reading = await read(wideBytes(file, isLittleEndian))
    expect(reading.structure?.encoding).toBe(encoding)
    expect(factTexts(reading.facts)).toEqual(facts)
  })

  it('is read when letters are cut between two pieces', async () => {
    for (const pieceLength of [1, 2, 3, 5]) {
      expect(factTexts((await read(file, { pieceLength })).facts)).toEqual(facts)
    }
  })

  it('is taken for Windows-1252 also where the first umlaut comes late', async () => {
    const rows = Array.from({ length: 9000 }, (_, at) => `2023-03;05562004;LZB;Spalte ${at};${at}`)
    const late = `Monat;AGS;Kennzahl;Merkmal;Wert\n${rows.join('\n')}\n2023-03;05562004;LZB;Größe;7\n`
    const reading = await read(narrowBytes(late))
    expect(reading.structure?.encoding).toBe('windows-1252')
    expect(factTexts(reading.facts).at(-1)).toBe('2023-03 05562004 total LZB | Größe 7')
  })
})

describe('bytes that are no text', () => {
  const invalid = Uint8Array.of(0xfc)
  const join = (...parts: readonly (string | Uint8Array)[]) =>
    Uint8Array.from(
      parts.flatMap((part) => [...(typeof part === 'string' ? new TextEncoder().encode(part) : part)]),
    )

  it.each([
    { name: 'a lone byte in UTF-8', bytes: join('a;ä\nb;', invalid, '\n'), line: 2 },
    { name: 'a lone byte behind a mark', bytes: join('\ufeffa;b\nc;d\n', invalid), line: 3 },
    { name: 'a letter that is cut off', bytes: join('a;ä\nb;c\n', Uint8Array.of(0xc3)), line: 3 },
    { name: 'a byte that Windows-1252 lacks', bytes: join('a;b\n', Uint8Array.of(0x81), ';c\n'), line: 2 },
    { name: 'line ends of all kinds before', bytes: join('ä\r\nb\rc\nd', invalid), line: 4 },
  ])('are refused with their line: $name', async ({ bytes, line }) => {
    const reading = await read(bytes)
    expect(issueTexts(reading.issues)).toEqual([`error invalid-encoding ${line}:-`])
    expect(reading.verdict).toBe('reject')
    expect(reading.facts.length).toBe(0)
  })

  it('are refused in UTF-16 with their line', async () => {
    const bytes = encodings['utf-16le']('a;b\nc;d\ne')
    const loneSurrogate = Uint8Array.from([...bytes, 0x00, 0xd8, 0x0a, 0x00])
    expect(issueTexts((await read(loneSurrogate)).issues)).toEqual(['error invalid-encoding 3:-'])
    expect(issueTexts((await read(bytes.subarray(0, -1))).issues)).toEqual(['error invalid-encoding 3:-'])
  })
})

describe('files that are no text', () => {
  const zip = [0x50, 0x4b, 0x03, 0x04]
  const text = (characters: string) => [...new TextEncoder().encode(characters)]

  it.each([
    { kind: 'xlsx', bytes: [...zip, 0, 0, ...text('[Content_Types].xml')] },
    { kind: 'ods', bytes: [...zip, 0, 0, ...text('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')] },
    { kind: 'zip', bytes: [...zip, 0, 0, ...text('januar.csv')] },
    { kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1] },
    { kind: 'pdf', bytes: text('%PDF-1.7\n') },
    { kind: 'png', bytes: [0x89, ...text('PNG\r\n')] },
    { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff, 0xe0] },
    { kind: 'gzip', bytes: [0x1f, 0x8b, 8, 0] },
    { kind: 'html', bytes: text('<!DOCTYPE html>\n<html></html>') },
    { kind: 'xml', bytes: text('<?xml version="1.0"?>') },
    { kind: 'json', bytes: text('[{"monat": "2023-01"}]') },
    { kind: 'binary', bytes: Array.from({ length: 300 }, (_, at) => (at * 7) % 31) },
  ])('are refused as $kind', async ({ kind, bytes }) => {
    const { issues, verdict, structure } = await read(Uint8Array.from(bytes))
    expect(issues.map(({ code, found }) => ({ code, found }))).toEqual([{ code: 'not-csv', found: kind }])
    expect({ verdict, structure }).toEqual({ verdict: 'reject', structure: null })
  })

  it('are refused where no line has more than one cell', async () => {
    expect(codesOf(await read('Sehr geehrte Damen und Herren\nanbei die Zahlen\n'))).toEqual([
      'error not-csv',
    ])
  })

  it.each(['', '\ufeff', '\n\n', ' \r\n;;;\r\n'])('are refused as empty: %j', async (content) => {
    expect(codesOf(await read(content))).toEqual(['error empty-file'])
  })
})
