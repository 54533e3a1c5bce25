import { expectAccessible } from './support/accessibility'
import { delivery } from './support/delivery'
import { expect, test, watch } from './support/watched'

const places = [
  { place: 'the root of a web server', url: () => delivery.root },
  { place: 'a sub-folder of a web server', url: () => delivery.folder },
  { place: 'one file opened by double click', url: () => delivery.file },
]

for (const { place, url } of places) {
  test(`starts from ${place} and asks nobody else for anything`, async ({ page }) => {
    await page.goto(url())
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveTitle(/Zielmonitor/)
  })

  test(`lets no data out to another origin from ${place}`, async ({ browser }) => {
    const context = await browser.newContext()
    const problems = await watch(context)
    const page = await context.newPage()
    await page.goto(url())
    await page.evaluate(sendEverywhere)
    await expect
      .poll(() => problems.filter((text) => text.startsWith('breach')).sort())
      .toEqual([
        'breach of connect-src: https://elsewhere.invalid/beacon',
        'breach of connect-src: https://elsewhere.invalid/fetch',
        'breach of form-action: https://elsewhere.invalid/form?',
        'breach of frame-src: https://elsewhere.invalid',
        'breach of img-src: https://elsewhere.invalid/image',
      ])
    await context.close()
  })

  test(`runs no code that came with data, from ${place}`, async ({ browser }) => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(url())
    expect(await page.evaluate(runForeignCode)).toEqual([])
    await context.close()
  })
}

test('is open to everybody from the first page on', async ({ page }) => {
  await page.goto(delivery.root)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
})

async function sendEverywhere(): Promise<void> {
  const to = (name: string) => `https://elsewhere.invalid/${name}`
  await fetch(to('fetch')).catch(() => undefined)
  navigator.sendBeacon(to('beacon'))
  new Image().src = to('image')
  const frame = document.createElement('iframe')
  frame.src = to('frame')
  const form = document.createElement('form')
  form.action = to('form')
  document.body.append(frame, form)
  form.submit()
}

/** Tries what a cell of a hostile file could carry; gives back the ways that worked. */
async function runForeignCode(): Promise<string[]> {
  const ran: string[] = []
  Object.assign(window, { ran })
  const host = document.createElement('div')
  host.innerHTML =
    '<img src="data:," onerror="ran.push(\'attribute\')"><svg onload="ran.push(\'svg\')"></svg>'
  const script = document.createElement('script')
  script.textContent = "ran.push('script')"
  const link = document.createElement('a')
  link.href = "javascript:ran.push('link')"
  document.body.append(host, script, link)
  link.click()
  // What the debugger runs at once may use eval, what the page runs afterwards may not.
  await new Promise((resolve) => setTimeout(resolve, 200))
  try {
    ;(0, eval)("ran.push('eval')")
  } catch {
    // That it is refused is what should happen.
  }
  return ran
}
