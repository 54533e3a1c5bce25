import { Dexie, type Table } from 'dexie'
import type {
  FactsRecord,
  ImportRecord,
  MeetingRecord,
  OriginalRecord,
  PlanRecord,
  ProfileRecord,
  SettingRecord,
} from './records'
import { withToggles } from './withToggles'

/**
 * All local files share one IndexedDB in Chromium: the name bears the product's prefix and no version,
 * so that a newer copy of the one-file edition finds the data of the older one.
 */
export const databaseName = 'zielmonitor'

export interface Database {
  readonly dexie: Dexie
  readonly imports: Table<ImportRecord, number, Omit<ImportRecord, 'id'>>
  readonly facts: Table<FactsRecord, number>
  readonly originals: Table<OriginalRecord, [number, number]>
  readonly plans: Table<PlanRecord, string>
  readonly settings: Table<SettingRecord, string>
  readonly profiles: Table<ProfileRecord, string>
  readonly meetings: Table<MeetingRecord, number, Omit<MeetingRecord, 'id'>>
}

/**
 * A change of the schema is a further `version`, with a test that opens data of the one before.
 * An import is one record of facts in typed columns: measured against one record per value and one per
 * indicator, it writes and reads fastest and keeps the log as the only truth (ARCHITECTURE.md).
 */
export function openDatabase(name = databaseName): Database {
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict' })
  dexie.version(1).stores({
    imports: '++id',
    facts: 'importId',
    originals: '[importId+fileAt]',
    plans: 'id',
    settings: 'name',
  })
  dexie
    .version(2)
    .stores({ profiles: 'id' })
    .upgrade((transaction) => transaction.table('imports').toCollection().modify(withToggles))
  dexie.version(3).stores({ meetings: '++id' })
  return {
    dexie,
    imports: dexie.table('imports'),
    facts: dexie.table('facts'),
    originals: dexie.table('originals'),
    plans: dexie.table('plans'),
    settings: dexie.table('settings'),
    profiles: dexie.table('profiles'),
    meetings: dexie.table('meetings'),
  }
}
