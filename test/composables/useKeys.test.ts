import { expect, it, onTestFinished } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createApp, h } from 'vue'
import { useKeys } from '@/composables/useKeys'

function listen(markup = ''): { keys: string[]; end: () => void } {
  const keys: string[] = []
  const host = document.createElement('div')
  const app = createApp({
    setup() {
      useKeys((key) => keys.push(key) > 0)
      return () => h('input', { 'aria-label': markup })
    },
  })
  document.body.append(host)
  app.mount(host)
  const end = () => {
    app.unmount()
    host.remove()
  }
  onTestFinished(end)
  return { keys, end }
}

it('hears keys of the page', async () => {
  const { keys } = listen()
  await userEvent.keyboard('p')
  expect(keys).toEqual(['p'])
})

it('leaves keys to a field in which someone types', async () => {
  const { keys } = listen()
  document.querySelector('input')?.focus()
  await userEvent.keyboard('p')
  expect(keys).toEqual([])
})

it('leaves keys with a modifier to the browser', () => {
  const { keys } = listen()
  dispatchEvent(new KeyboardEvent('keydown', { key: 'p', ctrlKey: true }))
  expect(keys).toEqual([])
})

it('leaves keys to an open dialog', async () => {
  const { keys } = listen()
  const dialog = document.createElement('dialog')
  document.body.append(dialog)
  dialog.showModal()
  onTestFinished(() => {
    dialog.remove()
  })
  await userEvent.keyboard('p')
  expect(keys).toEqual([])
})

it('hears nothing any more when its component is gone', async () => {
  const { keys, end } = listen()
  end()
  await userEvent.keyboard('p')
  expect(keys).toEqual([])
})
