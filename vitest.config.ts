import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './build/findBrowser.ts'

const nodeFolders = 'build,charts,cli,data,domain,export,forecast,import,plan,presentation,texts'
const browserFolders = 'components,composables,pages,storage,stores,workers'

export default defineConfig({
  plugins: [vue()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  test: {
    setupFiles: ['test/unexpectedConsole.ts'],
    // Tests say what is right, not how fast: a busy machine fails none of them.
    testTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: { name: 'node', environment: 'node', include: [`test/{${nodeFolders}}/**/*.test.ts`] },
      },
      {
        extends: true,
        // Found late, a package reloads the page in the middle of a test.
        optimizeDeps: {
          include: [
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'axe-core',
            'comlink',
            'dexie',
            'echarts/charts',
            'echarts/components',
            'echarts/core',
            'fflate',
            'echarts/renderers',
            'papaparse',
            'pinia',
            'valibot',
            'vue',
            'vue-router',
          ],
        },
        test: {
          name: 'browser',
          include: [`test/{${browserFolders}}/**/*.test.ts`],
          browser: {
            enabled: true,
            headless: true,
            provider: playwright({ launchOptions: findBrowser() }),
            instances: [{ browser: 'chromium' }],
            viewport: { width: 1440, height: 900 },
            screenshotFailures: false,
          },
        },
      },
    ],
  },
})
