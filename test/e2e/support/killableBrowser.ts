import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../../build/findBrowser'

/** A browser whose process a test can end the hard way, as a power cut or the task manager does. */
export interface KillableBrowser {
  readonly page: Page
  /** Sends SIGKILL to all its processes; nothing gets a chance to tidy up. */
  kill(): Promise<void>
}

/** @param folder holds the data from one browser to the next */
export async function openKillable(folder: string): Promise<KillableBrowser> {
  const { executablePath, args, env } = findBrowser()
  const own = [
    '--headless=new',
    '--no-sandbox',
    '--remote-debugging-port=0',
    '--window-size=1440,900',
    '--lang=de-DE',
  ]
  const program = spawn(executablePath, [...args, ...own, `--user-data-dir=${folder}`, 'about:blank'], {
    env: { ...env, TZ: 'Europe/Berlin' },
    // A group of its own, so that all its processes end together.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const browser = await chromium.connectOverCDP(await addressOf(program))
  const context = browser.contexts()[0] ?? (await browser.newContext())
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    page,
    async kill() {
      const ended = once(program, 'exit')
      process.kill(-(program.pid ?? 0), 'SIGKILL')
      await ended
      // The lock of a browser that could not remove it; the next one would ask about it.
      await rm(join(folder, 'SingletonLock'), { force: true })
    },
  }
}

/** The browser tells on its error channel where it listens. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('the browser has no error channel')
  for await (const line of createInterface({ input: stderr })) {
    const address = /DevTools listening on (\S+)/.exec(line)?.[1]
    if (address === undefined) continue
    // What is not read would hold the browser up once the channel is full.
    stderr.resume()
    return address
  }
  throw new Error('the browser did not start')
}
