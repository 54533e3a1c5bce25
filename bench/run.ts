import { chromium, type Page } from 'playwright'
import { findBrowser } from '../build/findBrowser'
import { measureDeriving, measureImports, measureStoring } from './core'
import { type Finding, print } from './report'
import { serveBenchPages } from './site'

/** `npm run bench -- import` runs only the parts whose name is given. */
const parts: Readonly<Record<string, (page: Page) => Promise<Finding[]>>> = {
  derive: measureDeriving,
  store: measureStoring,
  import: measureImports,
}

const wanted = process.argv.slice(2)
const site = await serveBenchPages()
const browser = await chromium.launch(findBrowser())
const findings: Finding[] = []
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(error))
    await page.goto(`${site.url}page/`)
    findings.push(...(await measure(page)))
    await page.close()
  }
} finally {
  await browser.close()
  await site.close()
}
print(findings)
