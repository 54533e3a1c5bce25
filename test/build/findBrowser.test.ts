import { spawnSync } from 'node:child_process'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../build/findBrowser'

const hasCarriedBrowser = process.platform === 'linux' && process.arch === 'x64'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('the search for a browser', () => {
  it('takes the one that is named before all others', () => {
    vi.stubEnv('ZIELMONITOR_BROWSER', '')
    vi.stubEnv('CHROMIUM_PATH', '/opt/named/chrome')
    expect(findBrowser().executablePath).toBe('/opt/named/chrome')
  })

  it('passes the environment on', () => {
    vi.stubEnv('CHROMIUM_PATH', '/opt/named/chrome')
    vi.stubEnv('SOME_SETTING', 'kept')
    expect(findBrowser().env).toMatchObject({ SOME_SETTING: 'kept' })
  })

  it.runIf(hasCarriedBrowser)('finds one that starts on a machine without any', { timeout: 60_000 }, () => {
    vi.stubEnv('ZIELMONITOR_BROWSER', 'npm')
    const { executablePath, env } = findBrowser()
    const { status, stdout } = spawnSync(executablePath, ['--version'], { env, encoding: 'utf8' })
    expect({ status, stdout }).toEqual({ status: 0, stdout: expect.stringContaining('Chromium') })
  })
})
