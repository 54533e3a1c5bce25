import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type BrowserContext } from 'playwright'
import { findBrowser } from './findBrowser'
import { loadDemo } from './loadDemo'
import { serveFolder } from './serveFolder'

// npm run build && npm run screenshots -- '#/' '#/import' --size 390x844 --theme dark --data empty
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', multiple: true, default: ['1440x900', '1920x1080', '390x844'] },
    theme: { type: 'string', multiple: true, default: ['light', 'dark'] },
    data: { type: 'string', multiple: true, default: ['demo', 'empty'] },
    out: { type: 'string', default: 'screenshots' },
    full: { type: 'boolean', default: false },
  },
})

const everyRoute = [
  '#/',
  '#/thema/b1',
  '#/kennzahl/lzb-stock',
  '#/kennzahl/k2',
  '#/massnahmen',
  '#/import',
  '#/daten',
  '#/vorfuehren',
]
const routes = positionals.length > 0 ? positionals : everyRoute

const site = await serveFolder('dist')
const browser = await chromium.launch(findBrowser())
await mkdir(values.out, { recursive: true })
try {
  for (const data of values.data) await shootAll(browser, data)
} finally {
  await browser.close()
  await site.close()
}

async function shootAll(from: Browser, data: string): Promise<void> {
  const context = await from.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin' })
  if (data === 'demo') {
    const page = await context.newPage()
    await page.goto(site.url)
    await loadDemo(page)
    await page.close()
  }
  for (const route of routes) {
    for (const theme of values.theme) {
      for (const size of values.size) await shoot(context, { data, route, theme, size })
    }
  }
  await context.close()
}

interface View {
  readonly data: string
  readonly route: string
  readonly theme: string
  readonly size: string
}

async function shoot(context: BrowserContext, { data, route, theme, size }: View): Promise<void> {
  const [width = 1440, height = 900] = size.split('x').map(Number)
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${route}: ${error.message}`))
  await page.setViewportSize({ width, height })
  await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
  await page.goto(`${site.url}${route}`)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready)
  // Lazily loaded charts are drawn after the network has come to rest.
  await page.waitForTimeout(400)
  const name = route.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'start'
  const path = `${values.out}/${name}.${data}.${theme}.${size}.png`
  await page.screenshot({ path, fullPage: values.full })
  console.log(path)
  await page.close()
}
