/** The package brings no types of its own. */
declare module 'snappyjs' {
  export function compress(bytes: Uint8Array): Uint8Array<ArrayBuffer>
  /** @throws Error for bytes that are no Snappy block, or whose content is longer than allowed */
  export function uncompress(bytes: Uint8Array, maxLength?: number): Uint8Array<ArrayBuffer>
}
