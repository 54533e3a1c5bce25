import { expect, it } from 'vitest'
import { sourceOf } from '@/workers/blobSource'

async function bytesOf(content: Blob): Promise<number> {
  let length = 0
  for await (const chunk of sourceOf('mai.csv', content).open()) length += chunk.length
  return length
}

it('gives all bytes of a file', async () => {
  expect(await bytesOf(new Blob(['Monat;', 'Wert\n']))).toBe(11)
})

it('names a file that is gone, with the reason that its stream keeps back', async () => {
  await expect(bytesOf(new GoneFile())).rejects.toThrow('mai.csv: NotFoundError: gone')
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
