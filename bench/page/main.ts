import { Dexie } from 'dexie'
import { deriveAll, derivePlainly } from './deriving'
import { importFile, parseRaw, prepareFile } from './importing'
import { importThroughStores } from './throughStores'
import { storeAsImport, storeAsRecords } from './storing'

const bench = {
  prepareFile,
  parseRaw,
  importFile,
  importThroughStores,
  storeAsRecords,
  storeAsImport,
  derivePlainly,
  deriveAll,
  removeDatabase: (name: string) => Dexie.delete(name),
}

export type Bench = typeof bench

Object.assign(window, { bench })
