import { expose, transfer } from 'comlink'
import type { Ledger } from '@/domain/ledger'
import { openDatabase } from '@/storage/database'
import { buffersOf, type HandedLedger, handedLedger } from './handover'
import { createImportDesk, type ImportDesk } from './importDesk'
import { createLogDesk, type LogDesk } from './logDesk'
import { keepState } from './storedState'

// The page names the worker after the database that it uses; tests use one of their own.
const db = openDatabase(self.name)
const keeper = keepState(db)
const { prepare, read, commit } = createImportDesk(db, keeper)
const { previewToggle, toggle } = createLogDesk(db, keeper)

/** The state goes over without a copy: folding it again would hold up the page. */
function handOver<Stored extends { readonly ledger: Ledger }>(
  stored: Stored,
): Omit<Stored, 'ledger'> & { ledger: HandedLedger } {
  const ledger = handedLedger(stored.ledger)
  return transfer({ ...stored, ledger }, buffersOf(ledger))
}

const desk = {
  prepare,
  read,
  commit: async (...given: Parameters<ImportDesk['commit']>) => handOver(await commit(...given)),
  previewToggle,
  toggle: async (...given: Parameters<LogDesk['toggle']>) => handOver(await toggle(...given)),
}

export type WorkerDesk = typeof desk

expose(desk)
