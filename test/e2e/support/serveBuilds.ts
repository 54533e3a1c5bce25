import { existsSync } from 'node:fs'
import { preview } from 'vite'

/** Serves `dist/` twice, at the root of a server and in a sub-folder, for the time of the tests. */
export default async function serveBuilds(): Promise<() => Promise<void>> {
  for (const [file, command] of [
    ['dist/index.html', 'build'],
    ['dist-single/zielmonitor.html', 'build:single'],
  ] as const) {
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run ${command}`)
  }
  const atRoot = await serve('/')
  const inFolder = await serve('/sub/pfad/')
  process.env.ZIELMONITOR_URL = atRoot.url
  process.env.ZIELMONITOR_FOLDER_URL = inFolder.url
  return async () => {
    await Promise.all([atRoot.close(), inFolder.close()])
  }
}

async function serve(base: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server = await preview({ base, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } })
  const address = server.httpServer.address()
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.')
  return { url: `http://127.0.0.1:${address.port}${base}`, close: () => server.close() }
}
