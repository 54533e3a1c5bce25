import { proxy, type Remote, releaseProxy, wrap } from 'comlink'
import type { Vocabulary } from '@/import/readOptions'
import type { ArchiveDesk } from './archive.worker'
import ArchiveWorker from './archive.worker?worker'
import ImportWorker from './import.worker?worker'
import { receivedLedger } from './handover'
import type { WorkerDesk } from './import.worker'
import type { ImportJob, StoredImport } from './importDesk'
import type { TogglePreview } from './logDesk'
import type { Archive, Learned } from './newImportOf'
import type { ImportPreview } from './previewOf'
import type { StoredState } from './storedState'

/** Imports one after the other. Closing it at any moment leaves the store before or after, never between. */
export interface ImportSession {
  /** Resolves when the next file would be read without delay; a file may come earlier. */
  prepare(vocabulary: Vocabulary): Promise<void>
  read(job: ImportJob, onProgress: (bytesRead: number) => void): Promise<ImportPreview>
  commit(importedAt: string, learned?: Learned): Promise<StoredImport>
  previewToggle(importId: number, unitIds: readonly string[]): Promise<TogglePreview>
  toggle(at: string): Promise<StoredState>
  close(): void
}

/** Starts the two workers of an import: one reads and stores, the other packs the original files meanwhile. */
export function startImportSession(databaseName: string): ImportSession {
  const importing = new ImportWorker({ name: databaseName })
  const archiving = new ArchiveWorker()
  const failed = failureOf([importing, archiving])
  const desk = wrap<WorkerDesk>(importing)
  const archive = wrap<ArchiveDesk>(archiving)
  let archives: Promise<Archive[]> = Promise.resolve([])

  return {
    async prepare(vocabulary) {
      await Promise.race([Promise.all([desk.prepare(vocabulary), archive.prepare()]), failed])
    },
    async read(job, onProgress) {
      archives = packAll(archive, job)
      // A failure is told when the import is confirmed; until then nobody waits for it.
      archives.catch(() => undefined)
      return Promise.race([desk.read(job, proxy(onProgress)), failed])
    },
    async commit(importedAt, learned) {
      const packed = await Promise.race([archives, failed])
      const stored = await Promise.race([desk.commit(packed, importedAt, learned), failed])
      return { ...stored, ledger: receivedLedger(stored.ledger) }
    },
    previewToggle: (importId, unitIds) => Promise.race([desk.previewToggle(importId, unitIds), failed]),
    async toggle(at) {
      const state = await Promise.race([desk.toggle(at), failed])
      return { ...state, ledger: receivedLedger(state.ledger) }
    },
    close() {
      for (const worker of [importing, archiving]) worker.terminate()
      desk[releaseProxy]()
      archive[releaseProxy]()
    },
  }
}

async function packAll(archive: Remote<ArchiveDesk>, job: ImportJob): Promise<Archive[]> {
  const archives: Archive[] = []
  for (const { content } of job.files) archives.push(await archive.pack(content))
  return archives
}

/** Rejects when a worker cannot be started or breaks down; stays pending otherwise. */
function failureOf(workers: readonly Worker[]): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    for (const worker of workers) {
      worker.addEventListener('error', (event) => {
        reject(new Error('the import worker broke down', { cause: event.message }))
      })
    }
  })
  failed.catch(() => undefined)
  return failed
}
