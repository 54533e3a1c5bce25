import { describe, expect, it } from 'vitest'
import type { FoundFile } from '@/domain/foundFiles'
import { type FolderLimits, readFolder } from '@/stores/folderReading'

const limits: FolderLimits = { seen: 8, taken: 3, bytes: 100 }

async function read(files: readonly FoundFile<File>[], signal = new AbortController().signal) {
  const counts: number[] = []
  const folder = { name: 'Mai', files: each(files) }
  const reading = await readFolder(folder, { onFound: (count) => counts.push(count), signal }, limits)
  return { names: reading.files.map(({ name }) => name), leftOut: reading.leftOut, counts }
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  for (const value of values) yield await Promise.resolve(value)
}

function found(path: string, content = 'a'): FoundFile<File> {
  return { path, open: () => Promise.resolve(new File([content], path)) }
}

function locked(path: string, name: string): FoundFile<File> {
  return { path, open: () => Promise.reject(new DOMException('', name)) }
}

describe('a folder', () => {
  it('gives its tables and archives by their paths, and names what else lies in it', async () => {
    const paths = ['Mai/a.csv', 'Mai/Bezirke/a.csv', 'Mai/alt.zip', 'Mai/b.xlsx', 'Mai/c.pdf', 'Mai/d.rar']
    const { names, leftOut, counts } = await read(paths.map((path) => found(path)))
    expect(names).toEqual(['Mai/a.csv', 'Mai/Bezirke/a.csv', 'Mai/alt.zip'])
    expect(leftOut).toEqual([
      { name: 'Mai/b.xlsx', reason: 'workbook' },
      { name: 'Mai/c.pdf', reason: 'otherKind' },
      { name: 'Mai/d.rar', reason: 'packed' },
    ])
    expect(counts).toEqual([1, 2, 3, 3, 3, 3])
  })

  it('hides what systems and open programs keep in it', async () => {
    const paths = ['Mai/a.csv', 'Mai/~$a.xlsx', 'Mai/.DS_Store', 'Mai/Thumbs.db', 'Mai/.git/b.csv']
    const { names, leftOut } = await read(paths.map((path) => found(path)))
    expect([names, leftOut]).toEqual([['Mai/a.csv'], []])
  })

  it('names a file that is open elsewhere or gone, and gives the others', async () => {
    const { names, leftOut } = await read([
      locked('Mai/a.csv', 'NotReadableError'),
      locked('Mai/b.csv', 'NotFoundError'),
      found('Mai/c.csv'),
    ])
    expect(names).toEqual(['Mai/c.csv'])
    expect(leftOut).toEqual([
      { name: 'Mai/a.csv', reason: 'fileLocked' },
      { name: 'Mai/b.csv', reason: 'fileVanished' },
    ])
  })

  it.each([
    { because: 'nothing is in it', files: [], reason: 'folderEmpty' },
    { because: 'only a system left something', files: [found('Mai/.DS_Store')], reason: 'folderEmpty' },
    { because: 'it holds too many tables', files: many(4, 'csv'), reason: 'folderTooMany' },
    { because: 'it holds too many files', files: many(9, 'pdf'), reason: 'folderTooMany' },
    {
      because: 'its tables are too long',
      files: [found('Mai/a.csv', 'a'.repeat(60)), found('Mai/b.csv', 'b'.repeat(60))],
      reason: 'folderTooLarge',
    },
  ])('gives nothing at all where $because', async ({ files, reason }) => {
    const { names, leftOut } = await read(files)
    expect([names, leftOut]).toEqual([[], [{ name: 'Mai', reason }]])
  })

  it('gives nothing once it is no longer wanted', async () => {
    const cancelling = new AbortController()
    cancelling.abort(new Error('no longer wanted'))
    await expect(read([found('Mai/a.csv')], cancelling.signal)).rejects.toThrow('no longer wanted')
  })
})

function many(count: number, ending: string): readonly FoundFile<File>[] {
  return Array.from({ length: count }, (_, at) => found(`Mai/${at}.${ending}`))
}
