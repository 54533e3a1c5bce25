import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build, preview } from 'vite'

const root = fileURLToPath(new URL('.', import.meta.url))
const project = fileURLToPath(new URL('..', import.meta.url))
const outDir = `${project}/node_modules/.cache/bench`

export interface Site {
  readonly url: string
  close(): Promise<void>
}

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
      modulePreload: { polyfill: false },
      rolldownOptions: { input: [`${root}/page/index.html`, `${root}/empty/index.html`] },
    },
  })
  return serve(outDir)
}

/** The product as `npm run build` left it. */
export function serveProduct(): Promise<Site> {
  return serve(`${project}/dist`)
}

async function serve(folder: string): Promise<Site> {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}/`, close: () => server.close() }
}
