import { expect, it } from 'vitest'
import { sourceOf } from '@/workers/blobSource'

async function bytesOf(content: Blob): Promise<number> {
  let length = 0
  for await (const chunk of sourceOf('mai.csv', content).open()) length += chunk.length
  return length
}

/** More than is fetched in two parts. */
const large = 1 << 24

it.each([11, large])('gives all bytes of a file of %d', async (length) => {
  expect(await bytesOf(new Blob([new Uint8Array(length)]))).toBe(length)
})

it('gives the bytes of a file in their order, as often as it is opened', async () => {
  const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251)
  const source = sourceOf('mai.csv', new Blob([bytes]))
  for (let time = 0; time < 2; time += 1) {
    let at = 0
    for await (const chunk of source.open()) {
      expect(chunk.every((byte, index) => byte === (at + index) % 251)).toBe(true)
      at += chunk.length
    }
    expect(at).toBe(bytes.length)
  }
})

it.each([11, large])('names a file of %d bytes that is gone, with the reason behind it', async (length) => {
  await expect(bytesOf(new GoneFile([new Uint8Array(length)]))).rejects.toThrow(
    'mai.csv: NotFoundError: gone',
  )
})

/** As Chromium behaves: the stream of a file that was deleted breaks without a reason. */
class GoneFile extends Blob {
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({
      pull(controller) {
        controller.error(new TypeError('network error'))
      },
    })
  }

  override slice(): Blob {
    return this
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException('gone', 'NotFoundError'))
  }
}
