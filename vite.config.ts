import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { contentSecurityPolicy } from './build/contentSecurityPolicy.ts'
import { singleFile } from './build/singleFile.ts'

export default defineConfig(({ mode }) => {
  const isSingle = mode === 'single'
  return {
    base: './',
    // Only real files are served: a wrong path shows at once, not as a blank page.
    appType: 'mpa',
    plugins: [vue(), isSingle && singleFile('zielmonitor.html'), contentSecurityPolicy()],
    resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
    worker: { format: isSingle ? 'iife' : 'es' },
    build: {
      outDir: isSingle ? 'dist-single' : 'dist',
      copyPublicDir: !isSingle,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: isSingle ? {} : { output: { codeSplitting: { groups: [echarts] } } },
    },
  }
})

const echarts = { name: 'echarts', test: /node_modules[\\/](?:echarts|zrender)[\\/]/ }
