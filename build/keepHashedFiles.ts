import type { Plugin } from 'vite'

const year = 365 * 24 * 60 * 60

/**
 * Files whose name changes with their content are asked for once, and browsers keep their scripts compiled. A web
 * server that hosts the built app should be told the same, see README, Ausliefern.
 */
export function keepHashedFiles(): Plugin {
  return {
    name: 'keep-hashed-files',
    configurePreviewServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (/\/assets\/[^?]+$/.test(request.url ?? ''))
          response.setHeader('Cache-Control', `public, max-age=${year}, immutable`)
        next()
      })
    },
  }
}
