import type { CDPSession, Page } from 'playwright'

interface HeapUsage {
  readonly usedSize: number
  readonly backingStorageSize: number
}

/** Highest size of the heaps of all workers of a page together, in bytes; `buffers` are the typed arrays beside them. */
export interface HeapPeak {
  readonly heap: number
  readonly withBuffers: number
}

/** Asks the workers of a page for their heap again and again while some work runs. */
export async function peakDuring(page: Page, work: () => Promise<unknown>): Promise<HeapPeak> {
  const session = await page.context().newCDPSession(page)
  const workers = await attachToWorkers(session)
  const peak = { heap: 0, withBuffers: 0 }
  const end = new AbortController()
  const sampling = (async () => {
    while (!end.signal.aborted) {
      const usages = await workers.usages()
      const heap = usages.reduce((sum, { usedSize }) => sum + usedSize, 0)
      const buffers = usages.reduce((sum, { backingStorageSize }) => sum + backingStorageSize, 0)
      peak.heap = Math.max(peak.heap, heap)
      peak.withBuffers = Math.max(peak.withBuffers, heap + buffers)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  })()
  await work()
  end.abort()
  workers.close()
  await sampling
  await session.detach()
  return peak
}

/** Workers are not in reach of the page's own session; each gets one that speaks through it. */
async function attachToWorkers(
  session: CDPSession,
): Promise<{ usages(): Promise<HeapUsage[]>; close(): void }> {
  const attached = new Set<string>()
  const waiting = new Map<string, (usage: HeapUsage | undefined) => void>()
  const answer = (sessionId: string, usage: HeapUsage | undefined): void => {
    waiting.get(sessionId)?.(usage)
    waiting.delete(sessionId)
  }
  session.on('Target.attachedToTarget', ({ sessionId }) => attached.add(sessionId))
  session.on('Target.detachedFromTarget', ({ sessionId }) => {
    attached.delete(sessionId)
    answer(sessionId, undefined)
  })
  session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
    const { id, result } = JSON.parse(message) as { id?: number; result?: HeapUsage }
    if (id !== undefined) answer(sessionId, result)
  })
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  })
  const usageOf = (sessionId: string): Promise<HeapUsage | undefined> =>
    new Promise((resolve) => {
      waiting.set(sessionId, resolve)
      const message = JSON.stringify({ id: 1, method: 'Runtime.getHeapUsage' })
      session
        .send('Target.sendMessageToTarget', { sessionId, message })
        .catch(() => answer(sessionId, undefined))
    })
  return {
    usages: async () =>
      (await Promise.all([...attached].map(usageOf))).filter((usage) => usage !== undefined),
    close: () => {
      for (const sessionId of [...waiting.keys()]) answer(sessionId, undefined)
    },
  }
}
