import type { ImportSession } from '@/workers/importClient'

/** The workers of imports, started when they are needed and kept until they are closed. */
export interface ImportWorkers {
  readonly current: ImportSession | undefined
  /** @throws where the browser refuses to start them */
  open(): ImportSession
  /** `undefined` where the browser refuses to start them. */
  tryToOpen(onFailure?: (cause: unknown) => void): ImportSession | undefined
  close(): void
}

export function holdWorkers(start: () => ImportSession): ImportWorkers {
  let session: ImportSession | undefined

  function open(): ImportSession {
    session ??= start()
    return session
  }

  return {
    get current() {
      return session
    },
    open,
    tryToOpen(onFailure) {
      try {
        return open()
      } catch (cause) {
        onFailure?.(cause)
        return undefined
      }
    },
    close() {
      session?.close()
      session = undefined
    },
  }
}
