import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { unpackedFile } from '../../../src/storage/packedFile'

/** All that the product keeps in the browser, record by record, as a fingerprint of its content. */
export interface StoredState {
  /** Keys such as `facts 3`, each with the fingerprint of its record. */
  readonly records: Readonly<Record<string, string>>
  readonly imports: readonly { readonly id: number; readonly fileCount: number }[]
  /** What of an import is missing, does not fit or belongs to none: there must never be any. */
  readonly faults: readonly string[]
}

/** Stores that an import writes; settings hold what was last shown, which follows from the rest. */
const storeNames = ['imports', 'facts', 'originals', 'plans', 'profiles']

export async function storedStateOf(page: Page): Promise<StoredState> {
  const stored = await Promise.all((await page.evaluate(readStores, storeNames)).map(withOriginal))
  const imports = inStore(stored, 'imports').flatMap(({ files, id }) =>
    files === null ? [] : [{ id, files }],
  )
  return {
    records: Object.fromEntries(stored.map(({ store, key, digest }) => [`${store} ${key}`, digest])),
    imports: imports.map(({ id, files }) => ({ id, fileCount: files.length })),
    faults: [
      ...imports.flatMap((each) => faultsOf(each, stored)),
      ...stored
        .filter((each) => isOrphan(each, imports))
        .map(({ store, key }) => `${store} ${key} of no import`),
    ],
  }
}

interface StoredFile {
  readonly size: number
  readonly sha256: string
  readonly factCount: number
}

interface StoredRecord {
  readonly store: string
  /** As JSON. */
  readonly key: string
  readonly digest: string
  /** Number of the import that it belongs to. */
  readonly id: number
  /** Of a line of the log. */
  readonly files: readonly StoredFile[] | null
  /** How many facts each file gave. */
  readonly factCounts: readonly number[] | null
  /** Of an original file, unpacked. */
  readonly original: { readonly size: number; readonly sha256: string } | null
}

/** A record as the page gives it. */
interface FoundRecord extends Omit<StoredRecord, 'original'> {
  /** Of a packed file, as a data URL. */
  readonly packed: string | null
}

async function withOriginal({ packed, ...found }: FoundRecord): Promise<StoredRecord> {
  if (packed === null) return { ...found, original: null }
  const content = new Blob([Buffer.from(packed.split(',')[1] ?? '', 'base64')])
  const bytes = new Uint8Array(await (await unpackedFile(content)).arrayBuffer())
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...found, original: { size: bytes.length, sha256 } }
}

function inStore(stored: readonly StoredRecord[], name: string): readonly StoredRecord[] {
  return stored.filter(({ store }) => store === name)
}

function faultsOf(
  { id, files }: { readonly id: number; readonly files: readonly StoredFile[] },
  stored: readonly StoredRecord[],
): readonly string[] {
  const own = stored.filter((each) => each.id === id)
  const factCounts = inStore(own, 'facts').flatMap((each) => each.factCounts ?? [])
  const originals = inStore(own, 'originals').map((each) => each.original)
  const expected = files.map(({ size, sha256 }) => ({ size, sha256 }))
  return [
    ...(isSame(
      factCounts,
      files.map(({ factCount }) => factCount),
    )
      ? []
      : [`facts of import ${id}`]),
    ...(isSame(originals, expected) ? [] : [`originals of import ${id}`]),
  ]
}

function isOrphan({ store, id }: StoredRecord, imports: readonly { readonly id: number }[]): boolean {
  return ['facts', 'originals'].includes(store) && !imports.some((each) => each.id === id)
}

function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** Runs in the page: reads the stores past the product, in one transaction. */
async function readStores(names: readonly string[]): Promise<readonly FoundRecord[]> {
  interface Value {
    readonly files?: readonly StoredFile[]
    readonly tables?: readonly { readonly length: number }[]
    readonly content?: Blob
  }

  const database = await answerOf(indexedDB.open('zielmonitor'))
  const transaction = database.transaction(names)
  const contents = await Promise.all(names.map((name) => contentOf(transaction.objectStore(name))))
  database.close()
  return Promise.all(contents.flat())

  async function contentOf(store: IDBObjectStore): Promise<readonly Promise<FoundRecord>[]> {
    const [keys, values] = await Promise.all([answerOf(store.getAllKeys()), answerOf(store.getAll())])
    return keys.map((key, at) => recordOf(store.name, key, values[at] as Value))
  }

  async function recordOf(store: string, key: IDBValidKey, value: Value): Promise<FoundRecord> {
    return {
      store,
      key: JSON.stringify(key),
      digest: await digestOf(await wordsOf(value)),
      id: Number(Array.isArray(key) ? key[0] : key),
      files: value.files ?? null,
      factCounts: value.tables?.map(({ length }) => length) ?? null,
      packed: value.content === undefined ? null : await dataUrlOf(value.content),
    }
  }

  function dataUrlOf(content: Blob): Promise<string> {
    return new Promise((resolve, reject) => {
      const reader = new FileReader()
      reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '')
      reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
      reader.readAsDataURL(content)
    })
  }

  /** Blobs and typed columns are told by their bytes. */
  async function wordsOf(value: unknown): Promise<string> {
    if (value instanceof Blob) return digestOf(value)
    if (ArrayBuffer.isView(value)) return digestOf(new Blob([value as BlobPart]))
    if (typeof value !== 'object' || value === null) return String(value)
    const parts = Object.entries(value).map(async ([name, part]) => `${name}: ${await wordsOf(part)}`)
    return `{ ${(await Promise.all(parts)).join(', ')} }`
  }

  async function digestOf(content: Blob | string): Promise<string> {
    const digest = await crypto.subtle.digest('SHA-256', await new Blob([content]).arrayBuffer())
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
  }

  function answerOf<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('the store gave no answer'))
    })
  }
}

/** Whether the state is the one before, or has exactly one import more, whole; anything else fails the test. */
export function expectBeforeOrAfterImport(now: StoredState, before: StoredState): 'before' | 'after' {
  expect(now.faults, 'every import is whole').toEqual([])
  const added = Object.keys(now.records).filter((key) => !(key in before.records))
  expect(now.records, 'nothing that was there has changed').toMatchObject(before.records)
  if (added.length === 0) return 'before'
  const known = before.imports.map(({ id }) => id)
  const [only, ...others] = now.imports.filter(({ id }) => !known.includes(id))
  expect(others, 'one import joined').toEqual([])
  const { id = 0, fileCount = 0 } = only ?? {}
  const originals = Array.from({ length: fileCount }, (_, fileAt) => `originals [${id},${fileAt}]`)
  expect(added.sort()).toEqual([`facts ${id}`, `imports ${id}`, ...originals].sort())
  return 'after'
}

/** Whether the state is the one before, or differs in the log's line of one import alone. */
export function expectBeforeOrAfterUndo(
  now: StoredState,
  before: StoredState,
  importId: number,
): 'before' | 'after' {
  const key = `imports ${importId}`
  expect(now.faults, 'every import is whole').toEqual([])
  expect({ ...now.records, [key]: '' }).toEqual({ ...before.records, [key]: '' })
  return now.records[key] === before.records[key] ? 'before' : 'after'
}
