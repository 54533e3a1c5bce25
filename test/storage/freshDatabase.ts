import { onTestFinished } from 'vitest'
import { type Database, openDatabase } from '@/storage/database'

let opened = 0

/** A database of its own for one test, gone after it. */
export function freshDatabase(name = freshDatabaseName()): Database {
  const db = openDatabase(name)
  onTestFinished(() => {
    db.dexie.close()
    return removed(name)
  })
  return db
}

export function freshDatabaseName(): string {
  opened += 1
  return `zielmonitor-test-${crypto.randomUUID()}-${opened}`
}

function removed(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(new Error('the database stays', { cause: request.error }))
  })
}
