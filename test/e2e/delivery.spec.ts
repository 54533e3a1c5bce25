import { delivery } from './support/delivery'
import { expectAccessible } from './support/accessibility'
import { expect, test } from './support/watched'

const places = [
  { place: 'the root of a web server', url: () => delivery.root },
  { place: 'a sub-folder of a web server', url: () => delivery.folder },
  { place: 'one file opened by double click', url: () => delivery.file },
]

for (const { place, url } of places) {
  test(`starts from ${place}, undisturbed and without asking anybody else`, async ({ page }) => {
    await page.goto(url())
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page).toHaveTitle(/Zielmonitor/)
  })
}
