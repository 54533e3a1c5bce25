/** Where the next cell lies. */
export interface Step {
  readonly rows: number
  readonly columns: number
}

type KeyAction = Step | 'undo' | 'redo' | 'revert' | 'edit' | 'save'

/** What is needed of a key that was pressed in a cell. */
interface PressedKey {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly isComposing: boolean
  readonly target: EventTarget | null
}

/**
 * What a key does in a cell; `null` leaves it to the browser, as Tab and the keys of a text that is being typed.
 * @param isTyping the text of the cell was changed and is not taken over yet
 */
export function keyAction(event: PressedKey, isTyping: boolean): KeyAction | null {
  if (event.isComposing || event.altKey) return null
  if (event.ctrlKey || event.metaKey) return commandOf(event, isTyping)
  const action = cellAction(event)
  return action === 'revert' && !isTyping ? null : action
}

function cellAction(event: PressedKey): KeyAction | null {
  if (event.shiftKey) return event.key === 'Enter' ? up : null
  return plainActions.get(event.key) ?? sideStep(event)
}

const up: Step = { rows: -1, columns: 0 }
const down: Step = { rows: 1, columns: 0 }

const plainActions: ReadonlyMap<string, KeyAction> = new Map<string, KeyAction>([
  ['Enter', down],
  ['ArrowDown', down],
  ['ArrowUp', up],
  ['Escape', 'revert'],
  ['F2', 'edit'],
])

/** Steps back within a text that is being typed belong to the browser. */
function commandOf({ key, shiftKey }: PressedKey, isTyping: boolean): KeyAction | null {
  if (key === 'Enter') return 'save'
  if (isTyping) return null
  const letter = key.toLowerCase()
  if (letter === 'z') return shiftKey ? 'redo' : 'undo'
  return letter === 'y' ? 'redo' : null
}

/** Left and right move the caret first, as long as it is within the text. */
function sideStep({ key, target }: PressedKey): Step | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null
  const columns = key === 'ArrowLeft' ? -1 : 1
  return target instanceof HTMLInputElement && !isAtEdge(target, columns) ? null : { rows: 0, columns }
}

function isAtEdge({ selectionStart, selectionEnd, value }: HTMLInputElement, columns: number): boolean {
  if (selectionStart === 0 && selectionEnd === value.length) return true
  return selectionStart === selectionEnd && selectionEnd === (columns < 0 ? 0 : value.length)
}
