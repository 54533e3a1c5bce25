import type { Ref } from 'vue'

type Writable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The parts of a value in a form, for `v-model`: writing one replaces the whole by one with that part. */
export function partsOf<T extends object>(whole: Ref<T>): Writable<T> {
  return new Proxy<Writable<T>>(
    { ...whole.value },
    {
      get: (_, key) => Reflect.get(whole.value, key),
      set(_, key, part) {
        whole.value = { ...whole.value, [key]: part }
        return true
      },
    },
  )
}
