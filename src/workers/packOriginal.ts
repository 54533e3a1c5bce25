import { fingerprint } from './fingerprint'
import type { Archive } from './newImportOf'

/** Compresses and fingerprints a file, so that it can be kept beside its numbers. */
export async function packOriginal(content: Blob): Promise<Archive> {
  const packed = new Response(content.stream().pipeThrough(new CompressionStream('gzip'))).blob()
  const [sha256, packedContent] = await Promise.all([fingerprint(content), packed])
  return { sha256, content: packedContent }
}
