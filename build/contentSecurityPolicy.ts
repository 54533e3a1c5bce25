import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * Writes the page's Content-Security-Policy into the built HTML. Scripts and styles that stand in the
 * page itself are allowed by their hash, else those beside it; nothing is ever allowed inline as such.
 * Comes after every plugin that still changes the page.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'zielmonitor:content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.html')) {
            file.source = withPolicy(file.source.toString())
          }
        }
      },
    },
  }
}

/** The policy comes first after the charset: it does not hold for what stands before it. */
export function withPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyFor(html)}" />`
  const charset = /<meta charset="utf-8" ?\/?>/i
  if (!charset.test(html)) throw new Error('The page declares no charset.')
  return html.replace(charset, (found) => `${found}\n    ${meta}`)
}

function policyFor(html: string): string {
  return [
    "default-src 'none'",
    `script-src ${sourcesOf('script', html)}`,
    `style-src ${sourcesOf('style', html)}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ')
}

function sourcesOf(element: 'script' | 'style', html: string): string {
  const blocks = html.matchAll(new RegExp(`<${element}(?:\\s[^>]*)?>([^]*?)</${element}>`, 'g'))
  const hashes = [...blocks].flatMap(([, text = '']) => (text === '' ? [] : [hashOf(text)]))
  return hashes.length > 0 ? hashes.join(' ') : "'self'"
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
