import { chromium, type BrowserContext } from '@playwright/test'
import { findBrowser } from '../../../build/findBrowser'

/**
 * A browser of its own whose data lies in `folder`, for flows that close the browser and come back.
 * Only one may be open per folder at a time.
 */
export function openProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, {
    ...findBrowser(),
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
  })
}
