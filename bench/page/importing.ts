import { type ImportSession, startImportSession } from '@/workers/importClient'
import { type Extent, houseFile, indicators, units } from './houseFile'
import RawParseWorker from './rawParse.worker?worker'

const files = new Map<string, File>()
/** More than any file of the bench holds. */
export const vocabulary = { units, indicators: indicators(300) }

/** @returns its size in bytes */
export function prepareFile(name: string, extent: Extent): number {
  const file = houseFile(name, extent)
  files.set(name, file)
  return file.size
}

export async function parseRaw(name: string): Promise<number> {
  const worker = new RawParseWorker()
  const answer = new Promise<{ milliseconds: number }>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<{ milliseconds: number }>) => resolve(data))
    worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  })
  worker.postMessage(fileNamed(name))
  const { milliseconds } = await answer
  worker.terminate()
  return milliseconds
}

/** In ms. */
export interface ImportTimes {
  /** From the file to the preview. */
  readonly read: number
  /** From the confirmation to the durable commit, the original file packed. */
  readonly store: number
}

/**
 * Opens the import page, so to speak, waits until its workers are ready, and then gives it the file: the time runs
 * from there.
 */
export async function importFile(databaseName: string, name: string): Promise<ImportTimes> {
  const session = startImportSession(databaseName)
  await session.prepare(vocabulary)
  const times = await importWith(session, name)
  session.close()
  return times
}

async function importWith(session: ImportSession, name: string): Promise<ImportTimes> {
  const start = performance.now()
  const content = fileNamed(name)
  const preview = await session.read(
    { files: [{ name, content }], origin: 'file', vocabulary, today: '2026-01-15' },
    () => undefined,
  )
  if (preview.obstacle !== null) {
    throw new Error(`${preview.obstacle}: ${JSON.stringify(preview.files[0]?.issues.slice(0, 3))}`)
  }
  const confirmed = performance.now()
  await session.commit('2026-01-15T12:00:00.000Z')
  return { read: confirmed - start, store: performance.now() - confirmed }
}

export function fileNamed(name: string): File {
  const file = files.get(name)
  if (file === undefined) throw new Error(`${name} was not prepared`)
  return file
}
