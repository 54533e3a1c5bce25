import { type ShallowRef, shallowRef } from 'vue'
import { onBeforeRouteLeave, onBeforeRouteUpdate } from 'vue-router'
import { useUnloadGuard } from '@/composables/useUnloadGuard'

interface LeaveQuestion {
  /** Answers the navigation that waits for the decision; `undefined` while none does. */
  readonly answer: ShallowRef<((may: boolean) => void) | undefined>
}

/** Holds the way to another page or address while something would be lost, until the question is answered. */
export function leaveQuestion(isDirty: () => boolean): LeaveQuestion {
  const answer = shallowRef<(may: boolean) => void>()

  function mayLeave(): boolean | Promise<boolean> {
    if (!isDirty()) return true
    return new Promise((resolve) => {
      answer.value = (may) => {
        answer.value = undefined
        resolve(may)
      }
    })
  }

  useUnloadGuard(isDirty)
  onBeforeRouteLeave(() => mayLeave())
  onBeforeRouteUpdate((to, from) =>
    to.path === from.path && to.query['von'] === from.query['von'] ? true : mayLeave(),
  )
  return { answer }
}
