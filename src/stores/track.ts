import type { ShallowRef } from 'vue'

/** How far some work has come; a failure keeps its cause for the page that explains it. */
export type LoadState =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly cause: unknown }

/** Runs work and keeps its state; the one place where failed work is caught. */
export async function track(state: ShallowRef<LoadState>, work: () => Promise<void>): Promise<void> {
  state.value = { status: 'loading' }
  try {
    await work()
    state.value = { status: 'ready' }
  } catch (cause) {
    state.value = { status: 'failed', cause }
  }
}
