import { computed, type ComputedRef } from 'vue'
import { useRoute } from 'vue-router'

const filterNames = ['monat', 'stelle', 'geschlecht'] as const

/** The filters of the header as they stand in the address: what a link to another page takes along. */
export function useFilterQuery(): ComputedRef<Record<string, string>> {
  const route = useRoute()
  return computed(() => {
    const named = filterNames.map((name) => [name, route.query[name]] as const)
    return Object.fromEntries(
      named.filter((entry): entry is [(typeof filterNames)[number], string] => typeof entry[1] === 'string'),
    )
  })
}
