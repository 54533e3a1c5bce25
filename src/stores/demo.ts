import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { useImportingStore } from './importing'

/** Loads the example data from any page. What an import needs is fetched when somebody asks for it. */
export const useDemoStore = defineStore('demo', () => {
  const importing = shallowRef<ReturnType<typeof useImportingStore>>()
  const isFetching = shallowRef(false)
  const hasFetchFailed = shallowRef(false)

  const isLoading = computed(() => isFetching.value || importing.value?.isLoadingDemo === true)
  const hasFailed = computed(() => hasFetchFailed.value || importing.value?.state.kind === 'failed')
  /** In bytes of the delivery at hand; a total of 0 where that is not known. */
  const progress = computed(() => {
    if (!isLoading.value) return null
    const state = importing.value?.state
    return state?.kind === 'reading'
      ? { done: state.bytesRead, total: state.bytesTotal }
      : { done: 0, total: 0 }
  })

  /** @returns whether all of it is stored */
  async function load(): Promise<boolean> {
    if (!(await fetchImporting())) return false
    await importing.value?.loadDemo()
    return importing.value?.state.kind === 'done'
  }

  async function fetchImporting(): Promise<boolean> {
    isFetching.value = true
    try {
      importing.value = (await import('./importing')).useImportingStore()
      hasFetchFailed.value = false
    } catch {
      hasFetchFailed.value = true
    } finally {
      isFetching.value = false
    }
    return !hasFetchFailed.value
  }

  return { isLoading, hasFailed, progress, load }
})
