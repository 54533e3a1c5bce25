import type { Page } from 'playwright'
import { welcomeTexts } from '@/texts/welcome'

/** On the first screen of the app: takes the synthetic data, and waits until the overview shows it. */
export async function loadDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: welcomeTexts.demoAction }).click()
  await page.locator('tbody tr').first().waitFor({ timeout: 60_000 })
}
