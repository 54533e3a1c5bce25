import { defineStore } from 'pinia'
import { computed } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import type { Place } from '@/domain/cube'
import { newestMonth } from '@/domain/reportingMonths'
import { useDataStore } from './data'
import { usePlanStore } from './plan'
import { parseSelection, type SelectionQuery, withSelection } from './selectionQuery'

/** Berichtsmonat, unit and sex of all pages. They live in the address, so that every view is a link. */
export const useSelectionStore = defineStore('selection', () => {
  const route = useRoute()
  const router = useRouter()
  const planStore = usePlanStore()
  const dataStore = useDataStore()

  const asked = computed(() => parseSelection(route.query))
  const month = computed(() => asked.value.month ?? newestMonth(dataStore.months, planStore.plan.year))
  const unitId = computed(() => {
    const { unitId: askedId } = asked.value
    return askedId !== undefined && planStore.unitById.has(askedId) ? askedId : planStore.carrier.id
  })
  const sex = computed(() => asked.value.sex ?? 'total')
  const place = computed<Place>(() => ({ unitId: unitId.value, sex: sex.value }))

  function select(change: Partial<SelectionQuery>): Promise<unknown> {
    const query = withSelection(route.query, change) as LocationQueryRaw
    return router.replace({ query, hash: route.hash })
  }

  return { month, unitId, sex, place, select }
})
