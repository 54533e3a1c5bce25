import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'
import { serveFolder, type Site } from '../build/serveFolder'

const root = fileURLToPath(new URL('.', import.meta.url))
const project = fileURLToPath(new URL('..', import.meta.url))
const outDir = `${project}/node_modules/.cache/bench`

/** The bench's own pages, built as the product is: same compiler, minified, workers as modules. */
export async function serveBenchPages(): Promise<Site> {
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    plugins: [vue()],
    resolve: { alias: { '@': `${project}/src` } },
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [`${root}/page/index.html`, `${root}/empty/index.html`] },
    },
  })
  return serveFolder(outDir)
}

/** The product as `npm run build` leaves it. */
export async function serveProduct(): Promise<Site> {
  await build({ root: project, configFile: `${project}/vite.config.ts`, logLevel: 'warn' })
  return serveFolder(`${project}/dist`)
}
