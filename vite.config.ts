import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './build/contentSecurityPolicy.ts'
import { keepHashedFiles } from './build/keepHashedFiles.ts'
import { preloadFonts } from './build/preloadFonts.ts'
import { singleFile } from './build/singleFile.ts'

export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single'
  return {
    base: './',
    // Only real files are served: a wrong path shows at once, not as a blank page.
    appType: 'mpa',
    plugins: [
      vue(),
      isSingle ? singleFile('zielmonitor.html') : preloadFonts(),
      contentSecurityPolicy(),
      keepHashedFiles(),
    ],
    // Components are script setup only, and nobody inspects the product with developer tools.
    define: {
      __VUE_OPTIONS_API__: false,
      __VUE_PROD_DEVTOOLS__: false,
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    },
    resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
    worker: { format: isSingle ? 'iife' : 'es' },
    build: {
      outDir: isSingle ? 'dist-single' : 'dist',
      copyPublicDir: !isSingle,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: isSingle ? {} : { output: { codeSplitting: { groups: [charts, plan, start] } } },
    },
  }
})

/** Loaded when the first large chart is shown. */
const charts = { name: 'echarts', test: /node_modules[\\/](?:echarts|zrender)[\\/]/ }

/**
 * All that the first page needs: one file instead of forty small ones. The entry stays apart: it waits for the data,
 * and whoever imports from its file would wait with it.
 */
const start = {
  name: 'start',
  tags: ['$initial' as const],
  test: (id: string) => !/[\\/](?:main\.ts|index\.html)/.test(id),
}

/** Content, not code: it changes with the year, the rest with the version. */
const plan = { name: 'shipped-plan', test: /data[\\/]plans[\\/]/ }
