import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** The built app as people get it: from a web server, from a sub-folder of one, by double click. */
export const delivery = {
  get root() {
    return served('ZIELMONITOR_URL')
  },
  get folder() {
    return served('ZIELMONITOR_FOLDER_URL')
  },
  file: pathToFileURL(resolve('dist-single/zielmonitor.html')).href,
}

function served(name: string): string {
  const url = process.env[name]
  if (!url) throw new Error(`${name} is not set: the tests run through playwright.config.ts`)
  return url
}
