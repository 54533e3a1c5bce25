import { test as base, expect, type BrowserContext, type Request } from '@playwright/test'
import { delivery } from './delivery'

/**
 * The test function of all flows. A test fails on anything that a user should never meet: a message on
 * the console, an uncaught error, a breach of the page's policy, a failed request, a request to elsewhere.
 */
export const test = base.extend({
  baseURL: ({ baseURL }, use) => use(baseURL ?? delivery.root),
  context: async ({ context }, use) => {
    const problems = watch(context)
    await reportPolicyBreaches(context)
    await use(context)
    expect(problems, 'nothing unexpected happened in the browser').toEqual([])
  },
})

export { expect }

/** Watches a context that a test opened itself; the list grows while the test runs. */
export function watch(context: BrowserContext): readonly string[] {
  const problems: string[] = []
  context.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) problems.push(`console: ${message.text()}`)
  })
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    if (!isOwn(request)) problems.push(`request to elsewhere: ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()} for ${response.url()}`)
  })
  context.on('requestfailed', (request) => {
    problems.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`)
  })
  return problems
}

function isOwn(request: Request): boolean {
  const url = request.url()
  if (/^(?:data|blob):/.test(url)) return true
  return (
    url.startsWith(delivery.file) ||
    new URL(url).origin === new URL(delivery.root).origin ||
    url.startsWith(delivery.folder)
  )
}

/** Chromium writes most breaches to the console, but not those in workers and in report-only parts. */
async function reportPolicyBreaches(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(
        `breach of ${event.effectiveDirective}: ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`,
      )
    })
  })
}
