import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin, PluginOption } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'

/** One HTML file that runs by double click: everything that `dist/` has beside the page stands in it. */
export function singleFile(fileName: string): PluginOption {
  return [inlineWorkers(), inlineIcon(), viteSingleFile({ outputFileName: fileName })]
}

/**
 * The source asks for `./name.worker?worker`. A page from `file:` may not load a second file, so here
 * the same import means the worker's code in the page, started from a blob.
 */
function inlineWorkers(): Plugin {
  return {
    name: 'zielmonitor:inline-workers',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\?worker$/ },
      handler(source, importer, options) {
        return this.resolve(`${source}&inline`, importer, options)
      },
    },
  }
}

function inlineIcon(): Plugin {
  const reference = /href="(?:\.\/|\/)?favicon\.svg"/
  let folder = ''
  return {
    name: 'zielmonitor:inline-icon',
    configResolved(config) {
      folder = config.root
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const icon = readFileSync(join(folder, 'public', 'favicon.svg'), 'utf8')
        return html.replace(reference, `href="data:image/svg+xml,${encodeURIComponent(icon)}"`)
      },
    },
  }
}
