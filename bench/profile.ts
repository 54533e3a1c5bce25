import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright'
import { findBrowser } from '../build/findBrowser'

/** Work in a browser whose data lies on disk: a private window would keep it in memory, and every commit be free. */
export async function withProfile<T>(work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const context = await chromium.launchPersistentContext(folder, {
    ...findBrowser(),
    viewport: { width: 1440, height: 900 },
  })
  try {
    return await work(context)
  } finally {
    await context.close()
    await rm(folder, { recursive: true, force: true })
  }
}
