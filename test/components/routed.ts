import '@/styles/fonts.css'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/parts.css'
import axe from 'axe-core'
import { onTestFinished } from 'vitest'
import { type Component, createApp, h } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { pageTitles } from '@/texts/frame'

type Listeners = Readonly<Record<`on${string}`, (...values: never[]) => void>>

/** Shows a component in the styles of the app, with links to pages of the app that are empty here. */
export async function routed(
  component: Component,
  props: Readonly<Record<string, unknown>>,
  listeners: Listeners = {},
): Promise<{ host: HTMLElement; router: Router }> {
  const host = document.createElement('div')
  document.body.append(host)
  const router = emptyPages()
  const app = createApp({ render: () => h(component, { ...props, ...listeners }) }).use(router)
  await router.push('/')
  app.mount(host)
  onTestFinished(() => {
    app.unmount()
    host.remove()
  })
  return { host, router }
}

function emptyPages(): Router {
  const empty = { render: () => null }
  const addressOf = (name: string) =>
    ['topic', 'indicator', 'receipt'].includes(name) ? `/${name}/:id` : `/${name}`
  const named = Object.keys(pageTitles).map((name) => ({ name, path: addressOf(name), component: empty }))
  return createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', name: 'start', component: empty }, ...named],
  })
}

/** What an automatic check of accessibility finds in a part of the page, colour contrast included. */
export async function accessibilityProblems(host: HTMLElement): Promise<readonly string[]> {
  const { violations } = await axe.run(host, { rules: { region: { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
}

/** The text of an element as it is read: parts in boxes of their own are words of their own. */
export function textOf(element: Element | null): string {
  return element instanceof HTMLElement ? element.innerText.replaceAll(/\s+/g, ' ').trim() : ''
}
