export type PresenterCommand = 'next' | 'previous' | 'first' | 'last' | 'leave' | 'fullscreen'

/** Keys of the keyboard and of presenter remotes, which send PageUp and PageDown, while slides are shown. */
export const presenterKeys: ReadonlyMap<string, PresenterCommand> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['Enter', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Backspace', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'leave'],
  ['f', 'fullscreen'],
  ['F', 'fullscreen'],
])

/** The position that a command leads to; the ends hold. `undefined` where it does not move. */
export function moveTo(command: PresenterCommand, from: { at: number; count: number }): number | undefined {
  const last = Math.max(0, from.count - 1)
  switch (command) {
    case 'next':
      return Math.min(last, from.at + 1)
    case 'previous':
      return Math.max(0, from.at - 1)
    case 'first':
      return 0
    case 'last':
      return last
    case 'leave':
    case 'fullscreen':
      return undefined
  }
}
