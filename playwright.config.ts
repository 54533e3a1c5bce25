import { defineConfig } from '@playwright/test'
import { findBrowser } from './build/findBrowser.ts'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './test/e2e/support/serveBuilds.ts',
  fullyParallel: true,
  workers: 2,
  // What is tested is what happens, not how fast: a machine that is busy with other work may take its time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: 'line',
  use: {
    browserName: 'chromium',
    launchOptions: findBrowser(),
    viewport: { width: 1440, height: 900 },
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    acceptDownloads: true,
    trace: 'off',
  },
})
