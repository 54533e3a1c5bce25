import { releaseProxy, wrap } from 'comlink'
import UnpackWorker from './unpack.worker?worker'
import type { unpackBlob, UnpackedFiles } from './unpackBlob'

/** Unpacks a zip file beside the page, in a worker that lives as long as that takes. */
export async function unpackInWorker(
  name: string,
  content: Blob,
  signal: AbortSignal,
): Promise<UnpackedFiles | null> {
  signal.throwIfAborted()
  const worker = new UnpackWorker()
  const unpack = wrap<typeof unpackBlob>(worker)
  try {
    return await Promise.race([unpack(name, content), endOf(worker, signal)])
  } finally {
    worker.terminate()
    unpack[releaseProxy]()
  }
}

/** Rejects when the worker breaks down or is no longer wanted. */
function endOf(worker: Worker, signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', ({ message }) => {
      reject(new Error('the import worker broke down', { cause: message }))
    })
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
  })
}
