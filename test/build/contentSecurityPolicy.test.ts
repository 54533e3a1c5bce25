import { describe, expect, it } from 'vitest'
import { withPolicy } from '../../build/contentSecurityPolicy'

const page = (head: string) => `<!doctype html><html><head><meta charset="utf-8" />${head}</head></html>`

describe('the policy of the built page', () => {
  it('allows the files beside the page and nothing inline', () => {
    const html = withPolicy(page('<script type="module" src="./assets/a.js"></script><link href="./a.css">'))
    expect(policyOf(html)).toContain("script-src 'self'; style-src 'self';")
    expect(html).not.toContain('unsafe')
  })

  // echo -n 'let a = 1' | openssl dgst -sha256 -binary | base64
  it('allows scripts and styles that stand in the page by their hash alone', () => {
    const html = withPolicy(page('<script type="module">let a = 1</script><style>p{color:red}</style>'))
    expect(policyOf(html)).toContain(
      "script-src 'sha256-LAfYd7pbFUgwfQu8b4q135PeTG2z+/coPEUYCd74eCQ='; style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=';",
    )
  })

  it('stands before everything that it must hold for', () => {
    const html = withPolicy(page('<title>Zielmonitor</title>'))
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'))
  })

  it('refuses a page whose charset it cannot find', () => {
    expect(() => withPolicy('<html></html>')).toThrow('charset')
  })
})

function policyOf(html: string): string {
  return /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
}
