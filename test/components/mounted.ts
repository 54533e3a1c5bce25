import { onTestFinished } from 'vitest'
import { type Component, createApp, h, type VNode } from 'vue'

type Listeners = Readonly<Record<`on${string}`, (...values: never[]) => void>>

/** Shows a component on the test page for the time of one test, with links that lead nowhere. */
export function mounted(
  component: Component,
  props: Readonly<Record<string, unknown>>,
  listeners: Listeners = {},
): HTMLElement {
  const host = document.createElement('div')
  document.body.append(host)
  const app = createApp(() => h(component, { ...props, ...listeners }))
  app.component('RouterLink', LinkToNowhere)
  app.mount(host)
  onTestFinished(() => {
    app.unmount()
    host.remove()
  })
  return host
}

function LinkToNowhere(): VNode {
  return h('a', { href: '#' })
}
