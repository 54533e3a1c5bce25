import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import type { Archive } from './importDesk'

/**
 * Compresses and fingerprints a file in one pass, so that it can be kept beside its numbers.
 * The browser's own digest needs the whole file in memory and is missing on plain http.
 */
export async function packOriginal(content: Blob): Promise<Archive> {
  const hash = sha256.create()
  const hashing = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      hash.update(chunk)
      controller.enqueue(chunk)
    },
  })
  const packed = content.stream().pipeThrough(hashing).pipeThrough(new CompressionStream('gzip'))
  return { content: await new Response(packed).blob(), sha256: bytesToHex(hash.digest()) }
}
