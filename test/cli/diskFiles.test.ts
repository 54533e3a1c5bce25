import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskFiles } from '@/cli/diskFiles'

const table = strToU8('Monat;Wert\n2023-05;7\n')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zielmonitor-'))
})

afterAll(() => rm(folder, { recursive: true }))

async function filesIn(name: string, content: Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  const { sources, refused } = await diskFiles(path)
  return {
    sources: sources.map((source) => source.name),
    refused: refused.map(({ file, issues }) => [file, ...issues.map(({ code }) => code)]),
  }
}

describe('a path of the headless command', () => {
  it('stands for the tables of an archive, and refuses workbooks and archives in it', async () => {
    const content = zipSync({ 'Mai/a.csv': table, 'b.xlsx': table, 'c.zip': table, 'Brief.pdf': table })
    expect(await filesIn('Mai.zip', content)).toEqual({
      sources: ['Mai.zip › Mai/a.csv'],
      refused: [
        ['Mai.zip › b.xlsx', 'not-csv'],
        ['Mai.zip › c.zip', 'not-csv'],
      ],
    })
  })

  it('may be a pipe, whose size nobody knows before it is read', async () => {
    const path = join(folder, 'pipe')
    execFileSync('mkfifo', [path])
    const [{ sources }] = await Promise.all([diskFiles(path), writeFile(path, table)])
    const [source] = sources
    expect(source).toMatchObject({ name: 'pipe', size: table.length })
    for (let times = 0; times < 2; times += 1) {
      const chunks: Uint8Array[] = []
      for await (const chunk of source?.open() ?? []) chunks.push(chunk)
      expect(Buffer.concat(chunks)).toEqual(Buffer.from(table))
    }
  })

  it('gives the content of such a table as it was packed', async () => {
    const path = join(folder, 'Juni.zip')
    await writeFile(path, zipSync({ 'a.csv': table }))
    const { sources } = await diskFiles(path)
    const pieces: Uint8Array[] = []
    for await (const piece of sources[0]?.open() ?? []) pieces.push(piece)
    expect(Buffer.concat(pieces).toString()).toBe('Monat;Wert\n2023-05;7\n')
    expect(sources[0]?.size).toBe(21)
  })

  it.each([
    { of: 'a table', name: 'a.csv', content: table },
    { of: 'an archive that calls itself a table', name: 'b.csv', content: zipSync({ 'a.csv': table }) },
    { of: 'a table that calls itself an archive', name: 'a.zip', content: table },
    { of: 'a workbook that does so', name: 'x.zip', content: zipSync({ '[Content_Types].xml': table }) },
  ])('stands for itself, where it is that of $of', async ({ name, content }) => {
    expect(await filesIn(name, content)).toEqual({ sources: [name], refused: [] })
  })

  it.each([
    { name: 'leer.zip', content: zipSync({}), code: 'not-csv' },
    { name: 'kaputt.zip', content: zipSync({ 'a.csv': table }).subarray(0, 60), code: 'not-csv' },
    {
      name: 'bombe.zip',
      content: zipSync({ 'a.csv': new Uint8Array(5_000_000) }, { level: 9 }),
      code: 'too-large',
    },
  ])('is refused as a whole: $name', async ({ name, content, code }) => {
    expect(await filesIn(name, content)).toEqual({ sources: [], refused: [[name, code]] })
  })

  it('fails where nothing is there', async () => {
    await expect(diskFiles(join(folder, 'fehlt.csv'))).rejects.toThrow('ENOENT')
  })
})
