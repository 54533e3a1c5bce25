import type { BrowserContext, Page } from 'playwright'
import { loadDemo } from '../build/loadDemo'
import { withProfile } from './profile'
import { type Finding, median, milliseconds, ratio } from './report'
import { serveBenchPages, serveProduct } from './site'

const rounds = 9
const months = ['2023-03', '2023-04', '2023-05', '2023-06', '2023-07', '2023-08', '2023-09']
const rowsWanted = 60

/** How fast the product is there and answers, with five years of demo data stored. */
export async function measureStart(): Promise<Finding[]> {
  const [bench, product] = [await serveBenchPages(), await serveProduct()]
  try {
    return await withProfile((context) => measureIn(context, { bench: bench.url, product: product.url }))
  } finally {
    await Promise.all([bench.close(), product.close()])
  }
}

async function measureIn(
  context: BrowserContext,
  urls: { bench: string; product: string },
): Promise<Finding[]> {
  const page = await context.newPage()
  await page.goto(urls.product)
  await loadDemo(page)
  const times = await ratio(
    rounds,
    () => paintedAfter(context, `${urls.bench}empty/`, 'main h1'),
    () => paintedAfter(context, urls.product, 'tbody tr'),
  )
  return [
    {
      work: 'warm start to the overview painted, against an empty Vue app',
      bar: 2,
      unit: '×',
      result: times.ratio,
      note: `${milliseconds(times.ours)} against ${milliseconds(times.floor)}`,
    },
    await measureFilterChange(page, urls.product),
  ]
}

/** From the start of the navigation to the frame after the first in which `selector` stands on the page. */
async function paintedAfter(context: BrowserContext, url: string, selector: string): Promise<number> {
  const page = await context.newPage()
  await page.addInitScript((wanted) => {
    const painted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector(wanted) === null) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      })
      observer.observe(document, { childList: true, subtree: true })
    })
    Object.assign(window, { painted })
  }, selector)
  await page.goto(url)
  const time = await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted)
  await page.close()
  return time
}

/** Script time from another Berichtsmonat in the address to the next frame, on a machine four times slower. */
async function measureFilterChange(page: Page, url: string): Promise<Finding> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.goto(`${url}#/?monat=2023-02`)
  const rowCount = await page.locator('tbody tr').count()
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const scriptTime = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000
  }
  const times: number[] = []
  for (const month of months) {
    const before = await scriptTime()
    await page.evaluate((text) => {
      location.hash = `#/?monat=${text}`
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    }, month)
    times.push((await scriptTime()) - before)
  }
  const measured = median(times)
  return {
    work: `filter change to overview repainted, 4 × slower CPU, for ${rowsWanted} targets`,
    bar: 100,
    unit: 'ms',
    result: (measured * rowsWanted) / rowCount,
    note: `${milliseconds(measured)} for the ${rowCount} rows of the shipped plan`,
  }
}
