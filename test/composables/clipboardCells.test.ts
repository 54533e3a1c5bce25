import { describe, expect, it } from 'vitest'
import { cellsOf } from '@/composables/clipboardCells'

describe('cells of the clipboard', () => {
  it('are the text that a spreadsheet shows, line breaks and all', () => {
    const text = 'Monat\t"LZB-\nBestand"\r\n2023-05\t1.234,5\r\n'
    const html = '<table><tr><td>Monat<td>LZB-<br>Bestand<tr><td>2023-05<td>1.234,50</table>'
    expect(cellsOf(text, html)).toEqual({ text, hidden: 0 })
  })

  it.each([
    { of: 'plain cells', html: '<tr><th>a<th>b<tr><td>1<td>2', text: 'a\tb\n1\t2\n' },
    { of: 'cells without text', html: '<tr><td>a<td><td>b<tr><td>&nbsp;<td>1<td>', text: 'a\t\tb\n\t1\t\n' },
    { of: 'a line break within a cell', html: '<tr><td>LZB<br>Bestand<td>7', text: '"LZB\nBestand"\t7\n' },
    { of: 'quotation marks', html: '<tr><td>Anteil "neu"<td>7', text: '"Anteil ""neu"""\t7\n' },
    { of: 'line breaks of the source', html: '<tr><td>LZB\n   Bestand<td>7', text: 'LZB Bestand\t7\n' },
    {
      of: 'cells merged along',
      html: '<tr><td colspan=2>2023<td>2024<tr><td>1<td>2<td>3',
      text: '2023\t\t2024\n1\t2\t3\n',
    },
    {
      of: 'cells merged down',
      html: '<tr><td rowspan=2>Herten<td>1<tr><td>2',
      text: 'Herten\t1\n\t2\n',
    },
    { of: 'a cell that reaches below the table', html: '<tr><td rowspan=9>a<td>1', text: 'a\t1\n' },
  ])('come from a table where there is no text: $of', ({ html, text }) => {
    expect(cellsOf('', `<html><body><table>${html}</table></body></html>`).text).toBe(text)
  })

  it('come from all tables beside each other, but never twice from one within another', () => {
    const inner = '<table><tr><td>1<td>2</table>'
    expect(cellsOf('', `<table><tr><td>${inner}</table><table><tr><td>3<td>4</table>`).text).toBe(
      '1\t2\n\n3\t4\n',
    )
  })

  it('count what the spreadsheet hides and copies all the same', () => {
    const html = `<table><col width=64><col span=2 style='display:none;width:0'><tr><td>a<td>b<td>c
      <tr style="display: none"><td>1<td>2<td>3</table>`
    expect(cellsOf('a\tb\tc\r\n1\t2\t3', html)).toEqual({ text: 'a\tb\tc\r\n1\t2\t3', hidden: 3 })
  })

  it('run nothing that stands in the HTML', () => {
    const html =
      '<table><tr><td><img src=x onerror="document.title=\'run\'"><script>document.title="run"</script>a<td>b</table>'
    const before = document.title
    expect(cellsOf('', html).text).toContain('\tb')
    expect(document.title).toBe(before)
  })
})
