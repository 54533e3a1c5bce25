import { expose, transfer } from 'comlink'
import type { Ledger } from '@/domain/ledger'
import { openDatabase } from '@/storage/database'
import { createImportDesk, type ImportDesk } from './importDesk'
import { createLogDesk, type LogDesk } from './logDesk'
import { keepState } from './storedState'

// The page names the worker after the database that it uses; tests use one of their own.
const db = openDatabase(self.name)
const keeper = keepState(db)
const { prepare, read, commit } = createImportDesk(db, keeper)
const { previewToggle, toggle } = createLogDesk(db, keeper)

/** The state goes over without a copy: folding it again would hold up the page. */
async function commitAndHandOver(
  ...given: Parameters<ImportDesk['commit']>
): ReturnType<ImportDesk['commit']> {
  const stored = await commit(...given)
  return transfer(stored, buffersOf(stored.ledger))
}

async function toggleAndHandOver(...given: Parameters<LogDesk['toggle']>): ReturnType<LogDesk['toggle']> {
  const state = await toggle(...given)
  return transfer(state, buffersOf(state.ledger))
}

function buffersOf({ blocks, tables }: Ledger): ArrayBufferLike[] {
  const columns = [...blocks.values(), ...tables.map(({ facts }) => facts)].flatMap((holder) =>
    Object.values(holder),
  )
  return [...new Set(columns.filter((column) => ArrayBuffer.isView(column)).map(({ buffer }) => buffer))]
}

expose({ prepare, read, commit: commitAndHandOver, previewToggle, toggle: toggleAndHandOver })
