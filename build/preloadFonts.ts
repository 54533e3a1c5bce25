import type { HtmlTagDescriptor, Plugin } from 'vite'

/** The letters of German in the weights that every page uses. Others are fetched when a text needs them. */
const usedOnEveryPage = /^fira-sans-latin-\d+-normal\.woff2$/

/**
 * Asks for the fonts together with the scripts. Else they are found only when the first page is laid out, and it is
 * laid out twice.
 */
export function preloadFonts(): Plugin {
  return {
    name: 'zielmonitor:preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        return Object.values(bundle).flatMap((file) =>
          file.type === 'asset' && file.names.some((name) => usedOnEveryPage.test(name))
            ? [preload(file.fileName)]
            : [],
        )
      },
    },
  }
}

function preload(fileName: string): HtmlTagDescriptor {
  const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href: `./${fileName}` }
  return { tag: 'link', attrs, injectTo: 'head' }
}
