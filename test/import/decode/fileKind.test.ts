import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { foreignKindOf, startLength } from '@/import/decode/fileKind'
import { encodings } from '../support/bytes'
import { read } from '../support/reading'
import { joined } from '../support/zip'

function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function packed(...names: readonly string[]): Uint8Array {
  return zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<part name="${name}"/>`)])))
}

/** A compound file of the older office programs, with the name of one of its parts as UTF-16. */
function compound(part: string): Uint8Array {
  const wide = [...part].map((letter) => `${letter}\0`).join('')
  return joined([bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), new Uint8Array(1016), bytes(wide)])
}

const ods = joined([
  bytes('PK\x03\x04\x14\0\0\0\0\0'),
  new Uint8Array(20),
  bytes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
])

describe('what is dropped by mistake is known', () => {
  it.each([
    ['xlsx', packed('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')],
    ['docx', packed('[Content_Types].xml', '_rels/.rels', 'word/document.xml')],
    ['pptx', packed('[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml')],
    ['ods', ods],
    ['numbers', packed('Index/Document.iwa', 'Index/Metadata.iwa')],
    ['zip', packed('mai.csv')],
    ['zip', zipSync({})],
    ['xls', compound('Workbook')],
    ['doc', compound('WordDocument')],
    ['msg', compound('__substg1.0_0037001F')],
    ['protected', compound('EncryptedPackage')],
    ['pdf', bytes('%PDF-1.7\n%\xe2\xe3\xcf\xd3')],
    ['png', bytes('\x89PNG\r\n\x1a\n')],
    ['jpeg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
    ['image', bytes('BM\x36\x10\0\0\0\0\0\0\x36\0\0\0')],
    ['image', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['gzip', bytes('\x1f\x8b\x08\0')],
    ['7z', bytes('7z\xbc\xaf\x27\x1c')],
    ['rar', bytes('Rar!\x1a\x07')],
    ['archive', joined([bytes('mai.csv'), new Uint8Array(250), bytes('ustar')])],
    ['rtf', bytes('{\\rtf1\\ansi')],
    ['html', bytes('\xef\xbb\xbf<html xmlns:x="urn:schemas-microsoft-com:office:excel">')],
    ['html', bytes('\r\n<TABLE border=1><tr><td>LZB')],
    ['html', bytes('<!-- Export; Mai -->\n<!-- 2 --><table><tr><td>Monat</td></tr></table>')],
    ['html', bytes('<div class="x">\n<p>LZB; 5</p>')],
    ['html', bytes('<style>a{b:c;d:e}</style><table>')],
    ['xml', bytes('<message:GenericData xmlns:message="http://x">\n<a b="c,d"/>')],
    ['json', bytes('[1,2,3]')],
    ['json', bytes('[[2023, 5.5], [2024, -6]]\n')],
    ['xml', bytes('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')],
    ['json', bytes('{"Monat": "2023-05"}')],
    ['database', bytes('SQLite format 3\0')],
    ['link', bytes('[InternetShortcut]\r\nURL=https://example.org')],
    ['binary', new Uint8Array(100)],
  ])('%s', (kind, content) => {
    expect(foreignKindOf(content.subarray(0, startLength))).toBe(kind)
  })
})

describe('a table is never taken for something else', () => {
  it.each([
    'Monat;Wert\n2023-05;7\n',
    'PK;Name\n1;a\n',
    'BM;Wert\n2023-05;7\n',
    '<b>Titel</b>;\nMonat;Wert\n',
    '[Bestand];Wert\n',
    'GIF;Wert\n',
    '<3;Monat;Wert\n',
    '<Titel>\nMonat;Wert\n',
    '[1] vorläufig, [2] geschätzt\nMonat;Wert\n',
    '[2023] Bestand;1,2\n',
  ])('%j', (text) => {
    expect(foreignKindOf(bytes(text))).toBeUndefined()
  })
})

describe('a file in UTF-16', () => {
  it.each([
    ['html', '<html><body><table><tr><td>Monat;1</td></tr></table>'],
    ['xml', '<?xml version="1.0" encoding="utf-16"?><a>1;2</a>'],
    ['json', '{"a":1,"b":2}'],
  ])('is told by its text: %s', async (kind, text) => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const { issues } = await read(encodings[encoding](text))
      expect(issues).toMatchObject([{ severity: 'error', code: 'not-csv', found: kind }])
    }
  })
})

describe('a damaged workbook', () => {
  it.each([
    ['bestand.xlsx', 'xlsx'],
    ['bestand.XLSM', 'xlsx'],
    ['bestand.ods', 'ods'],
    ['bestand.zip', 'zip'],
  ])('is known by its name where its bytes only show that it was packed: %s', async (name, kind) => {
    const { issues } = await read(bytes('PK\x03\x04\x14\0\x06\0\x08\0'), { name })
    expect(issues).toMatchObject([{ severity: 'error', code: 'not-csv', found: kind }])
  })
})
