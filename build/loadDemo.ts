import type { Page } from 'playwright'
import { frameTexts } from '@/texts/frame'
import { welcomeTexts } from '@/texts/welcome'

/** On the first screen of the app: takes the synthetic data, and waits until all of it is stored and shown. */
export async function loadDemo(page: Page): Promise<void> {
  await page.getByRole('button', { name: welcomeTexts.demoAction }).click()
  await page.getByRole('status').filter({ hasText: frameTexts.demoLoaded }).waitFor({ timeout: 60_000 })
}
