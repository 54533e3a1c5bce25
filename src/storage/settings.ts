import type { Database } from './database'

/** @returns `undefined` where nothing was put under that name */
export async function loadSetting(db: Database, name: string): Promise<unknown> {
  return (await db.settings.get(name))?.value
}

/** @param value plain data that a structured clone keeps */
export async function putSetting(db: Database, name: string, value: unknown): Promise<void> {
  await db.settings.put({ name, value })
}
