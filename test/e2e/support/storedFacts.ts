import type { Page } from '@playwright/test'

/** A fingerprint over the bytes of all stored facts, undone or not. */
export function digestOfFacts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const request = indexedDB.open('zielmonitor')
    await new Promise((resolve) => (request.onsuccess = resolve))
    const facts = request.result.transaction('facts').objectStore('facts').getAll()
    await new Promise((resolve) => (facts.onsuccess = resolve))
    request.result.close()
    const columns = (facts.result as { tables: Record<string, unknown>[] }[]).flatMap(({ tables }) =>
      tables.flatMap((table) => Object.values(table)),
    )
    const bytes = await new Blob(
      columns.map((column) =>
        ArrayBuffer.isView(column) ? (column as Uint8Array<ArrayBuffer>) : JSON.stringify(column),
      ),
    ).arrayBuffer()
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    return `${bytes.byteLength} ${digest.join(' ')}`
  })
}
