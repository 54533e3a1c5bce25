import { expose, transfer } from 'comlink'
import type { FactTable } from '@/domain/facts'
import { openDatabase } from '@/storage/database'
import { createImportDesk, type ImportDesk } from './importDesk'

// The page names the worker after the database that it uses; tests use one of their own.
const { read, commit } = createImportDesk(openDatabase(self.name))

async function commitAndHandOver(
  ...given: Parameters<ImportDesk['commit']>
): ReturnType<ImportDesk['commit']> {
  const stored = await commit(...given)
  return transfer(stored, stored.tables.flatMap(buffersOf))
}

function buffersOf({ seriesAt, asOfAt, monthAt, value, flags, line, column }: FactTable): ArrayBufferLike[] {
  return [seriesAt, asOfAt, monthAt, value, flags, line, column].map(({ buffer }) => buffer)
}

expose({ read, commit: commitAndHandOver })
