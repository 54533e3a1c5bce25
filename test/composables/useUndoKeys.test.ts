import { expect, it, onTestFinished } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createApp, h } from 'vue'
import { useUndoKeys } from '@/composables/useUndoKeys'

function listen(): string[] {
  const steps: string[] = []
  const host = document.createElement('div')
  const app = createApp({
    setup() {
      useUndoKeys({ undo: () => steps.push('undo'), redo: () => steps.push('redo') })
      return () => h('input')
    },
  })
  document.body.append(host)
  app.mount(host)
  onTestFinished(() => {
    app.unmount()
    host.remove()
  })
  return steps
}

it.each([
  { keys: '{Control>}z{/Control}', steps: ['undo'] },
  { keys: '{Shift>}{Control>}z{/Control}{/Shift}', steps: ['redo'] },
  { keys: '{Control>}y{/Control}', steps: ['redo'] },
  { keys: 'z', steps: [] },
  { keys: '{Control>}x{/Control}', steps: [] },
])('hears $keys as $steps', async ({ keys, steps }) => {
  const heard = listen()
  await userEvent.keyboard(keys)
  expect(heard).toEqual(steps)
})

it('leaves a field its own steps', async () => {
  const heard = listen()
  document.querySelector('input')?.focus()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(heard).toEqual([])
})
