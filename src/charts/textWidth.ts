const narrow = /[iljtfrI.,:;|!()'\u00a0 /1]/
const wide = /[mwMW%@–—]/
const capital = /[A-ZÄÖÜ]/

/**
 * Width of a text in pixels, estimated for a humanist sans serif and rather too wide: a builder
 * knows no canvas to measure with, and a label that has room to spare is never cut.
 */
export function textWidth(text: string, fontSize: number): number {
  let widths = 0
  for (const character of text) widths += widthOf(character)
  return widths * fontSize
}

/** The text over as many lines as the width asks for; a word is never broken. */
export function wrapText(text: string, fontSize: number, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, fontSize) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}

function widthOf(character: string): number {
  if (wide.test(character)) return 0.88
  if (capital.test(character)) return 0.66
  return narrow.test(character) && character !== '1' ? 0.32 : 0.56
}
