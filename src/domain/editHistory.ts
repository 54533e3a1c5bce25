/** States that edits led to, so that each can be taken back and done again. */
export interface EditHistory<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
}

export function startHistory<State>(present: State): EditHistory<State> {
  return { past: [], present, future: [] }
}

/**
 * A new edit ends what could be done again.
 * @param most how many steps back are kept
 */
export function withEdit<State>(
  { past, present }: EditHistory<State>,
  next: State,
  most = Infinity,
): EditHistory<State> {
  return { past: [...past, present].slice(-most), present: next, future: [] }
}

export function undone<State>(history: EditHistory<State>): EditHistory<State> {
  const { past, present, future } = history
  const before = past.at(-1)
  return before === undefined
    ? history
    : { past: past.slice(0, -1), present: before, future: [present, ...future] }
}

export function redone<State>(history: EditHistory<State>): EditHistory<State> {
  const { past, present, future } = history
  const [next, ...later] = future
  return next === undefined ? history : { past: [...past, present], present: next, future: later }
}
