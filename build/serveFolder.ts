import { preview } from 'vite'
import { keepHashedFiles } from './keepHashedFiles'

export interface Site {
  /** Ends with a slash. */
  readonly url: string
  close(): Promise<void>
}

/** Serves a built folder as a plain web server does, on any free port. */
export async function serveFolder(folder: string, base = '/'): Promise<Site> {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    base,
    plugins: [keepHashedFiles()],
    logLevel: 'warn',
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}${base}`, close: () => server.close() }
}
