import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** SHA-256 of a file that comes in pieces, as lower-case hex. */
export class Fingerprint {
  private readonly hash = sha256.create()

  add(bytes: Uint8Array): void {
    this.hash.update(bytes)
  }

  text(): string {
    return bytesToHex(this.hash.digest())
  }
}

/** The same of bytes that are there as a whole, beside other work. The browser's own digest is missing on plain http. */
export async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  if (globalThis.isSecureContext)
    return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
  const fingerprint = new Fingerprint()
  fingerprint.add(bytes)
  return fingerprint.text()
}
