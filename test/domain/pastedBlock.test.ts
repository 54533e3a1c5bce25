import { describe, expect, it } from 'vitest'
import { fits, readBlock } from '@/domain/pastedBlock'

describe('a block of a spreadsheet', () => {
  it.each([
    { text: '1', block: [['1']] },
    {
      text: '1\t2\r\n3\t4\r\n',
      block: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      text: '1\t\n\t4',
      block: [
        ['1', ''],
        ['', '4'],
      ],
    },
    { text: ' 1.234,5 \r2', block: [['1.234,5'], ['2']] },
    { text: '1\n\n2\n', block: [['1'], [''], ['2']] },
  ])('$text', ({ text, block }) => {
    expect(readBlock(text)).toEqual({ kind: 'block', block })
  })

  it.each([
    { text: '', reason: 'empty' },
    { text: '\t\r\n\t\r\n', reason: 'empty' },
    { text: '1\t2\n3', reason: 'ragged' },
    { text: '"1\n2"\t3', reason: 'quoted' },
  ])('$text is refused: $reason', ({ text, reason }) => {
    expect(readBlock(text)).toEqual({ kind: 'refused', reason })
  })

  it.each([
    { room: { rows: 2, columns: 2 }, does: true },
    { room: { rows: 1, columns: 9 }, does: false },
    { room: { rows: 9, columns: 1 }, does: false },
  ])('of two by two fits into $room: $does', ({ room, does }) => {
    expect(
      fits(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        room,
      ),
    ).toBe(does)
  })
})
