import type { Page } from 'playwright'
import { type Finding, median, milliseconds, ratio } from './report'
import type { ImportTimes } from './page/importing'
import type { Bench } from './page/main'
import { peakDuring } from './workerHeap'

/** What the page offers to `page.evaluate`. */
declare const bench: Bench

const rounds = 5

export async function measureDeriving(page: Page): Promise<Finding[]> {
  // Cold data, but compiled code: the app has rated months before it rates the next.
  for (let warmUp = 0; warmUp < 30; warmUp += 1)
    await page.evaluate(() => bench.derivePlainly() + bench.deriveAll())
  const times = await ratio(
    4 * rounds,
    () => page.evaluate(() => bench.derivePlainly()),
    () => page.evaluate(() => bench.deriveAll()),
  )
  return [finding('all values of 60 derived indicators × 11 units × 3 sexes × 120 months', 2, times)]
}

export async function measureStoring(page: Page): Promise<Finding[]> {
  const times = await ratio(
    rounds,
    async () => {
      const time = await page.evaluate(() => bench.storeAsRecords('bench-records', 100_000))
      // The database still clears away the many records; that is not the next one's work.
      await page.waitForTimeout(2000)
      return time
    },
    () => page.evaluate(() => bench.storeAsImport('bench-import', 100_000)),
  )
  return [finding('durable storage of 100,000 observations', 0.01, times)]
}

/** Rows are indicators × 11 units × 3 sexes × months. */
const million = {
  name: 'million.csv',
  extent: { indicatorCount: 253, firstMonth: '2014-01', monthCount: 120 },
}
const hundredThousand = {
  name: '100000.csv',
  extent: { indicatorCount: 101, firstMonth: '2014-01', monthCount: 30 },
}

export async function measureImports(page: Page): Promise<Finding[]> {
  const small = await measureFile(page, hundredThousand, { bar: 1.5, label: '100,000 rows' })
  const large = await measureFile(page, million, { bar: 1.1, label: '1,000,000 rows' })
  return [
    large.finding,
    small.finding,
    await measureHeap(page),
    await measureNextMonth(page, large.ours),
    await measureLongestTask(page),
  ]
}

interface Case {
  readonly name: string
  readonly extent: { indicatorCount: number; firstMonth: string; monthCount: number }
}

async function measureFile(
  page: Page,
  { name, extent }: Case,
  { bar, label }: { bar: number; label: string },
): Promise<{ finding: Finding; ours: number }> {
  const size = await page.evaluate(([file, what]) => bench.prepareFile(file, what), [name, extent] as const)
  const stores: number[] = []
  const times = await ratio(
    rounds,
    () => page.evaluate((file) => bench.parseRaw(file), name),
    async () => {
      const { read, store } = await importOnce(page, name)
      stores.push(store)
      return read + store
    },
  )
  const measured = finding(`${label} (${megabytes(size)}) from file to durable commit`, bar, times)
  const note = `${measured.note}; of it after the confirmation ${milliseconds(median(stores))}`
  return { finding: { ...measured, note }, ours: times.ours }
}

async function importOnce(page: Page, name: string): Promise<ImportTimes> {
  const times = await page.evaluate((file) => bench.importFile('bench-import', file), name)
  await page.evaluate(() => bench.removeDatabase('bench-import'))
  return times
}

async function measureHeap(page: Page): Promise<Finding> {
  const size = await page.evaluate(([name, extent]) => bench.prepareFile(name, extent), [
    million.name,
    million.extent,
  ] as const)
  const peaks = []
  for (let round = 0; round < rounds; round += 1)
    peaks.push(await peakDuring(page, () => importOnce(page, million.name)))
  const heap = median(peaks.map((peak) => peak.heap))
  const withBuffers = median(peaks.map((peak) => peak.withBuffers))
  return {
    work: 'JS heap of the workers during the million rows, against the file',
    bar: 0.6,
    unit: '×',
    result: heap / size,
    note: `${megabytes(heap)}, with typed arrays ${megabytes(withBuffers)}, file ${megabytes(size)}`,
  }
}

/** Each round brings the month after the last into the same store. */
async function measureNextMonth(page: Page, firstImport: number): Promise<Finding> {
  await page.evaluate((file) => bench.importFile('bench-months', file), million.name)
  const times: number[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const extent = { ...million.extent, firstMonth: `2024-0${round}`, monthCount: 1 }
    await page.evaluate((what) => bench.prepareFile('month.csv', what), extent)
    const { read, store } = await page.evaluate(() => bench.importFile('bench-months', 'month.csv'))
    times.push(read + store)
  }
  await page.evaluate(() => bench.removeDatabase('bench-months'))
  return finding('the next month into a store of 1,000,000 values, against their first import', 0.1, {
    ratio: median(times) / firstImport,
    floor: firstImport,
    ours: median(times),
  })
}

async function measureLongestTask(page: Page): Promise<Finding> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    times.push(await page.evaluate((name) => bench.importThroughStores('bench-stores', name), million.name))
    await page.evaluate(() => bench.removeDatabase('bench-stores'))
  }
  return {
    work: "longest task of the page's main thread during the million rows",
    bar: 50,
    unit: 'ms',
    result: median(times),
    note: `each round: ${times.map(milliseconds).join(', ')}; 0 is anything under 50`,
  }
}

function finding(work: string, bar: number, times: { ratio: number; floor: number; ours: number }): Finding {
  const note = `${milliseconds(times.ours)} against ${milliseconds(times.floor)}`
  return { work, bar, unit: '×', result: times.ratio, note }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
