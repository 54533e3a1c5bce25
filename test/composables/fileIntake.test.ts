import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp, h, type Ref } from 'vue'
import { type Dropped, useFileDrop } from '@/composables/useFileDrop'
import { type Pasted, usePaste } from '@/composables/usePaste'
import { useUnloadGuard } from '@/composables/useUnloadGuard'

function used(setup: () => void): { leave: () => void } {
  const app = createApp({
    setup() {
      setup()
      return () => h('div')
    },
  })
  const host = document.createElement('div')
  document.body.append(host)
  app.mount(host)
  const leave = () => {
    app.unmount()
    host.remove()
  }
  onTestFinished(leave)
  return { leave }
}

function transferOf(...files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

function drag(type: string, dataTransfer: DataTransfer): DragEvent {
  const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer })
  document.body.dispatchEvent(event)
  return event
}

describe('useFileDrop', () => {
  function listening(): { dropped: Dropped[]; isOver: Readonly<Ref<boolean>>; leave: () => void } {
    const dropped: Dropped[] = []
    let over: Readonly<Ref<boolean>> | undefined
    const { leave } = used(() => {
      over = useFileDrop((each) => dropped.push(each)).isOver
    })
    if (over === undefined) throw new Error('not set up')
    return { dropped, isOver: over, leave }
  }

  it('takes several files that are dropped anywhere', () => {
    const { dropped, isOver } = listening()
    const files = transferOf(new File(['a'], 'mai.csv'), new File(['b'], 'juni.csv'))
    expect(drag('dragenter', files).defaultPrevented).toBe(true)
    expect(isOver.value).toBe(true)
    expect(drag('drop', files).defaultPrevented).toBe(true)
    expect(isOver.value).toBe(false)
    expect(dropped.map(({ files: taken }) => taken.map(({ name }) => name))).toEqual([
      ['mai.csv', 'juni.csv'],
    ])
  })

  it('leaves text that is dragged to the browser', () => {
    const { dropped, isOver } = listening()
    const text = new DataTransfer()
    text.setData('text/plain', 'Auswahl')
    expect(drag('dragover', text).defaultPrevented).toBe(false)
    expect(drag('drop', text).defaultPrevented).toBe(false)
    expect([dropped.length, isOver.value]).toEqual([0, false])
  })

  it('forgets files that are carried out of the window', () => {
    const { isOver } = listening()
    const files = transferOf(new File(['a'], 'mai.csv'))
    drag('dragenter', files)
    drag('dragleave', files)
    expect(isOver.value).toBe(false)
  })

  it('takes nothing once its page is left', () => {
    const { dropped, leave } = listening()
    leave()
    drag('drop', transferOf(new File(['a'], 'mai.csv')))
    expect(dropped).toEqual([])
  })
})

describe('usePaste', () => {
  function pastedOn(target: HTMLElement, clipboardData: DataTransfer): Pasted[] {
    const pasted: Pasted[] = []
    used(() => {
      usePaste((each) => pasted.push(each))
    })
    document.body.append(target)
    onTestFinished(() => {
      target.remove()
    })
    target.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }))
    return pasted
  }

  it('takes cells as text and leaves the picture that a spreadsheet adds', () => {
    const cells = transferOf(new File(['…'], 'image.png', { type: 'image/png' }))
    cells.setData('text/plain', 'Monat\tWert\n2023-09\t5')
    const [pasted] = pastedOn(document.createElement('div'), cells)
    expect(pasted).toEqual({ text: 'Monat\tWert\n2023-09\t5', files: [] })
  })

  it('takes files that were copied', () => {
    const [pasted] = pastedOn(document.createElement('div'), transferOf(new File(['a'], 'mai.csv')))
    expect(pasted?.files.map(({ name }) => name)).toEqual(['mai.csv'])
  })

  it.each(['input', 'textarea'])('leaves what is pasted in a field to it: %s', (name) => {
    const cells = new DataTransfer()
    cells.setData('text/plain', '5')
    expect(pastedOn(document.createElement(name), cells)).toEqual([])
  })
})

describe('useUnloadGuard', () => {
  it.each([true, false])('lets the browser ask only while work is under way: %s', (isActive) => {
    used(() => {
      useUnloadGuard(() => isActive)
    })
    const event = new Event('beforeunload', { cancelable: true })
    dispatchEvent(event)
    expect(event.defaultPrevented).toBe(isActive)
  })
})
