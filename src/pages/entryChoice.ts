import { computed } from 'vue'
import { type LocationQueryRaw, useRoute, useRouter } from 'vue-router'
import { type Month, monthsOfYear, yearOf } from '@/domain/month'
import { tickTargets } from '@/presentation/manualTicks'
import { useDataStore } from '@/stores/data'
import { useEntryDraftStore } from '@/stores/entryDraft'
import { type EntryQuery, parseEntry } from '@/stores/entryQuery'
import { usePlanStore } from '@/stores/plan'
import { useSelectionStore } from '@/stores/selection'

/** What the address asks the entry of values to show, and how to ask for something else. */
export function useEntryAddress() {
  const route = useRoute()
  const router = useRouter()
  const asked = computed<Partial<EntryQuery>>(() => parseEntry(route.query) ?? {})
  const mode = computed(() => asked.value.mode ?? 'stellen')

  function ask(change: LocationQueryRaw): void {
    void router.replace({ query: { ...route.query, ...change } })
  }

  return { asked, mode, ask }
}

/** The indicators that can be typed in, and those that are chosen: without a choice the ones kept by hand. */
export function useEntryIndicators() {
  const planStore = usePlanStore()
  const { asked } = useEntryAddress()
  const enterable = computed(() => planStore.plan.indicators.filter(({ origin }) => origin !== 'derived'))
  const byHand = computed(() => enterable.value.filter(({ origin }) => origin === 'manual'))
  const indicator = computed(
    () =>
      enterable.value.find(({ id }) => id === asked.value.indicatorId) ??
      byHand.value[0] ??
      enterable.value[0],
  )
  const chosen = computed(() => {
    const { indicatorIds } = asked.value
    if (indicatorIds === undefined) return byHand.value
    return enterable.value.filter(({ id }) => indicatorIds.includes(id))
  })
  return { enterable, indicator, chosen }
}

/** The years that can be typed in, the newest first: from the first one with values to the running one. */
export function useEntryYear() {
  const planStore = usePlanStore()
  const dataStore = useDataStore()
  const draftStore = useEntryDraftStore()
  const selection = useSelectionStore()
  const { asked } = useEntryAddress()
  const years = computed(() => {
    const known = [...dataStore.months.map(({ month }) => yearOf(month)), planStore.plan.year]
    const last = Math.max(...known, yearOf(draftStore.lastMonth))
    return Array.from({ length: last - Math.min(...known) + 1 }, (_, back) => last - back)
  })
  const year = computed(() => {
    const wanted = asked.value.year
    if (wanted !== undefined && years.value.includes(wanted)) return wanted
    return selection.month === undefined ? planStore.plan.year : yearOf(selection.month)
  })
  return { years, year }
}

/** The targets that count offices, and the months of the plan's year that have begun, the newest first. */
export function useTickChoice() {
  const planStore = usePlanStore()
  const draftStore = useEntryDraftStore()
  const selection = useSelectionStore()
  const { asked } = useEntryAddress()
  const targets = computed(() => tickTargets(planStore.plan.targets))
  const target = computed(
    () => targets.value.find(({ id }) => id === asked.value.targetId) ?? targets.value[0],
  )
  const months = computed(() =>
    monthsOfYear(planStore.plan.year)
      .filter((each) => each <= draftStore.lastMonth)
      .toReversed(),
  )
  const month = computed<Month | undefined>(() => {
    const wanted = asked.value.month ?? selection.month
    return months.value.find((each) => each === wanted) ?? months.value[0]
  })
  return { targets, target, months, month }
}
