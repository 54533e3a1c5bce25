import { existsSync } from 'node:fs'
import { serveFolder } from '../../../build/serveFolder'

/** Serves `dist/` twice, at the root of a server and in a sub-folder, for the time of the tests. */
export default async function serveBuilds(): Promise<() => Promise<void>> {
  for (const [file, command] of [
    ['dist/index.html', 'build'],
    ['dist-single/zielmonitor.html', 'build:single'],
  ] as const) {
    if (!existsSync(file)) throw new Error(`${file} is missing: npm run ${command}`)
  }
  const atRoot = await serveFolder('dist')
  const inFolder = await serveFolder('dist', '/sub/pfad/')
  process.env.ZIELMONITOR_URL = atRoot.url
  process.env.ZIELMONITOR_FOLDER_URL = inFolder.url
  return async () => {
    await Promise.all([atRoot.close(), inFolder.close()])
  }
}
