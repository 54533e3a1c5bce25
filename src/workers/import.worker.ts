import { expose, transfer } from 'comlink'
import type { Ledger } from '@/domain/ledger'
import { openDatabase } from '@/storage/database'
import { createImportDesk, type ImportDesk } from './importDesk'

// The page names the worker after the database that it uses; tests use one of their own.
const { prepare, read, commit } = createImportDesk(openDatabase(self.name))

/** The state goes over without a copy: folding it again would hold up the page. */
async function commitAndHandOver(
  ...given: Parameters<ImportDesk['commit']>
): ReturnType<ImportDesk['commit']> {
  const stored = await commit(...given)
  return transfer(stored, buffersOf(stored.ledger))
}

function buffersOf({ blocks, tables }: Ledger): ArrayBufferLike[] {
  const columns = [...blocks.values(), ...tables.map(({ facts }) => facts)].flatMap((holder) =>
    Object.values(holder),
  )
  return [...new Set(columns.filter((column) => ArrayBuffer.isView(column)).map(({ buffer }) => buffer))]
}

expose({ prepare, read, commit: commitAndHandOver })
