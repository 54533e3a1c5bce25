import { describe, expect, it, onTestFinished } from 'vitest'
import { createApp, h, type Ref } from 'vue'
import { folderOfChosen } from '@/composables/folderFiles'
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

describe('a folder', () => {
  it('that is chosen gives its files with their paths', async () => {
    const files = ['Mai/a.csv', 'Mai/Bezirke/a.csv'].map((path) => withPath(new File(['a'], 'a.csv'), path))
    const folder = folderOfChosen(files)
    const paths: string[] = []
    for await (const file of folder.files) paths.push(file.path)
    expect([folder.name, paths]).toEqual(['Mai', ['Mai/a.csv', 'Mai/Bezirke/a.csv']])
  })
})

/** The dialog for folders sets the path; a script cannot. */
function withPath(file: File, path: string): File {
  return Object.defineProperty(file, 'webkitRelativePath', { value: path })
}

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

  function cells(): DataTransfer {
    const transfer = new DataTransfer()
    transfer.setData('text/plain', 'Monat\tWert\r\n2023-09\t5\r\n')
    return transfer
  }

  it('takes cells as text and leaves the picture that a spreadsheet adds', () => {
    const clipboard = cells()
    clipboard.items.add(new File(['…'], 'image.png', { type: 'image/png' }))
    const [pasted] = pastedOn(document.createElement('div'), clipboard)
    expect(pasted).toEqual({ text: 'Monat\tWert\r\n2023-09\t5\r\n', hidden: 0, files: [] })
  })

  it('takes files that were copied', () => {
    const [pasted] = pastedOn(document.createElement('div'), transferOf(new File(['a'], 'mai.csv')))
    expect(pasted?.files.map(({ name }) => name)).toEqual(['mai.csv'])
  })

  it('takes a table that comes as HTML only', () => {
    const transfer = new DataTransfer()
    transfer.setData('text/html', '<table><tr><td>Monat<td>Wert<tr><td>2023-09<td>5</table>')
    expect(pastedOn(document.createElement('div'), transfer)[0]?.text).toBe('Monat\tWert\n2023-09\t5\n')
  })

  it.each(['input', 'textarea'])('leaves what is pasted in a field to it: %s', (name) => {
    expect(pastedOn(document.createElement(name), cells())).toEqual([])
  })

  it.each(['<button></button>', '<input type="checkbox">', '<select></select>'])(
    'takes cells while nothing to write in has the focus: %s',
    (html) => {
      const [focused] = new DOMParser().parseFromString(html, 'text/html').body.children
      expect(focused instanceof HTMLElement && pastedOn(focused, cells())).toHaveLength(1)
    },
  )

  it('leaves what is pasted while a dialog is open', () => {
    const dialog = document.createElement('dialog')
    document.body.append(dialog)
    onTestFinished(() => {
      dialog.remove()
    })
    dialog.showModal()
    expect(pastedOn(document.createElement('div'), cells())).toEqual([])
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
