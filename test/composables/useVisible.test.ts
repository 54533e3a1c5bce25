import { expect, it, onTestFinished } from 'vitest'
import { createApp, h, type Ref, useTemplateRef } from 'vue'
import { useIdle } from '@/composables/useIdle'
import { useVisible } from '@/composables/useVisible'

function shown<T>(setup: () => T, style = ''): T {
  const host = document.createElement('div')
  document.body.append(host)
  let result: T | undefined
  const app = createApp({
    setup() {
      result = setup()
      return () => h('div', { ref: 'element', style: `height: 10px; ${style}` })
    },
  })
  app.mount(host)
  onTestFinished(() => {
    app.unmount()
    host.remove()
  })
  if (result === undefined) throw new Error('the component was not set up')
  return result
}

function visibility(style: string): Readonly<Ref<boolean>> {
  return shown(() => useVisible(useTemplateRef<HTMLElement>('element')), style)
}

it('sees an element that is on the screen', async () => {
  const isVisible = visibility('')
  await expect.poll(() => isVisible.value).toBe(true)
})

it('does not see one far below, until it is printed', async () => {
  const isVisible = visibility('margin-top: 5000px')
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(isVisible.value).toBe(false)
  dispatchEvent(new Event('beforeprint'))
  expect(isVisible.value).toBe(true)
})

it('takes a resting pointer for idle and a moving one not', async () => {
  const isIdle = shown(() => useIdle(30))
  await expect.poll(() => isIdle.value).toBe(true)
  dispatchEvent(new PointerEvent('pointermove'))
  expect(isIdle.value).toBe(false)
  await expect.poll(() => isIdle.value).toBe(true)
})
