import { test as base, expect, type BrowserContext, type Request } from '@playwright/test'
import { delivery } from './delivery'

/**
 * The test function of all flows. A test fails on anything that a user should never meet: a message on
 * the console, an uncaught error, a breach of the page's policy, a failed request, a request to elsewhere.
 */
export const test = base.extend({
  context: async ({ context }, use) => {
    const problems = await watch(context)
    await use(context)
    expect(problems, 'nothing unexpected happened in the browser').toEqual([])
  },
})

export { expect }

/** For a context that a test opened itself; the list grows while the test runs. */
export async function watch(context: BrowserContext): Promise<readonly string[]> {
  const problems: string[] = []
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`))
  context.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) problems.push(`console: ${message.text()}`)
  })
  context.on('request', (request) => {
    if (!isOwn(request)) problems.push(`request to elsewhere: ${request.url()}`)
  })
  context.on('requestfailed', (request) => {
    // The page was left or reloaded while something was still on its way.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  await context.exposeFunction('reportBreach', (text: string) => problems.push(`breach of ${text}`))
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      window.reportBreach(`${event.effectiveDirective}: ${event.blockedURI}`)
    })
  })
  return problems
}

function isOwn(request: Request): boolean {
  const url = request.url()
  const own = [delivery.root, delivery.folder, delivery.file, 'data:', 'blob:']
  return own.some((start) => url.startsWith(start))
}

declare global {
  interface Window {
    readonly reportBreach: (text: string) => void
  }
}
