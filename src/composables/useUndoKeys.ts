import { useKeydown } from './useKeys'

interface Steps {
  readonly undo: () => void
  readonly redo: () => void
}

/** Strg+Z takes back, Umschalt+Strg+Z and Strg+Y do again; a field keeps its own steps. */
export function useUndoKeys({ undo, redo }: Steps): void {
  useKeydown((event) => {
    const key = event.key.toLowerCase()
    if (event.altKey || !(event.ctrlKey || event.metaKey) || !['z', 'y'].includes(key)) return false
    if (key === 'z' && !event.shiftKey) undo()
    else redo()
    return true
  })
}
