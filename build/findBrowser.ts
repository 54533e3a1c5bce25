import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright'

/** How to start the Chromium that tests and benches run in. */
export interface BrowserLaunch {
  readonly executablePath: string
  readonly args: string[]
  readonly env: Record<string, string>
}

const root = fileURLToPath(new URL('..', import.meta.url))

const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A browser that is installed, else the one that an npm package carries: tests need no download of
 * their own. `CHROMIUM_PATH` names one; `ZIELMONITOR_BROWSER=npm` asks for the package's.
 * Playwright starts each of them without the sandbox, which containers and root do not allow.
 */
export function findBrowser(): BrowserLaunch {
  const installed = process.env.ZIELMONITOR_BROWSER === 'npm' ? undefined : findInstalled()
  return installed === undefined ? unpackedBrowser() : { executablePath: installed, args, env: inherited() }
}

function findInstalled(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  return [...systemBrowsers(), chromium.executablePath()].find(isUsable)
}

function systemBrowsers(): string[] {
  if (process.platform === 'win32') return windowsBrowsers()
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  return ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'].map(
    (name) => `/usr/bin/${name}`,
  )
}

function windowsBrowsers(): string[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  )
  const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)))
}

/** On Linux a path may be a stub that only tells how to install the browser, or lack its libraries. */
function isUsable(path: string): boolean {
  if (!existsSync(path)) return false
  return process.platform !== 'linux' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

function unpackedBrowser(): BrowserLaunch {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found: install Chrome, Chromium or Edge, or set CHROMIUM_PATH.')
  }
  const folder = unpackOnce()
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    executablePath: join(folder, 'chromium'),
    args,
    env: { ...inherited(), LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, 'fonts') },
  }
}

/** Several test processes may come here at once: each unpacks aside, the first to finish wins. */
function unpackOnce(): string {
  const cache = join(root, 'node_modules', '.cache')
  const folder = join(cache, 'chromium')
  if (existsSync(folder)) return folder
  mkdirSync(cache, { recursive: true })
  const aside = mkdtempSync(join(cache, 'chromium-'))
  execFileSync(process.execPath, [join(root, 'build', 'unpackBrowser.mjs')], {
    // The package unpacks its libraries only where it believes to run in that cloud.
    env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  try {
    renameSync(aside, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(aside, { recursive: true })
  }
  return folder
}

function inherited(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
