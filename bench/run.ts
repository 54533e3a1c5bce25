import { measureDeriving, measureImports, measureStoring } from './core'
import { withProfile } from './profile'
import { type Finding, print } from './report'
import { serveBenchPages } from './site'
import { measureStart } from './start'

/** `npm run bench -- import` runs only the parts whose name is given. */
const parts: Readonly<Record<string, () => Promise<Finding[]>>> = {
  derive: () => onBenchPage(measureDeriving),
  store: () => onBenchPage(measureStoring),
  import: () => onBenchPage(measureImports),
  start: measureStart,
}

const wanted = process.argv.slice(2)
const findings: Finding[] = []
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) findings.push(...(await measure()))
}
print(findings)

async function onBenchPage(measure: typeof measureImports): Promise<Finding[]> {
  const site = await serveBenchPages()
  try {
    return await withProfile(async (context) => {
      const page = await context.newPage()
      page.on('pageerror', (error) => console.error(error))
      await page.goto(`${site.url}page/`)
      return measure(page)
    })
  } finally {
    await site.close()
  }
}
