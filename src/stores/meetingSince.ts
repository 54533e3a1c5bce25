import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { createEvaluation } from '@/domain/evaluation'
import { foldLedger, type Ledger } from '@/domain/ledger'
import { sinceView, type SinceView } from '@/presentation/sinceView'
import { loadShownTables } from '@/storage/meetings'
import type { MeetingRecord, ShownState } from '@/storage/records'
import { useDataStore } from './data'
import { useDatabaseStore } from './database'
import { useMeetingsStore } from './meetings'
import { useSelectionStore } from './selection'

/** The values of a meeting, folded again. */
interface Folded {
  readonly key: string
  readonly shown: ShownState
  readonly ledger: Ledger
}

/** What changed since the meeting that the address names, or the last one. */
export const useMeetingSinceStore = defineStore('meetingSince', () => {
  const route = useRoute()
  const databaseStore = useDatabaseStore()
  const dataStore = useDataStore()
  const meetingsStore = useMeetingsStore()
  const selection = useSelectionStore()

  const folded = shallowRef<Folded>()
  const hasFailed = shallowRef(false)

  const meeting = computed(() => {
    const meetings = meetingsStore.meetings ?? []
    return meetings.find(({ id }) => String(id) === route.query['sitzung']) ?? meetings[0]
  })
  /** What was folded stays valid while a title changes or the list is read again. */
  const key = computed(() => (meeting.value === undefined ? undefined : keyOf(meeting.value)))

  const since = computed<SinceView | undefined>(() => {
    const { month } = selection
    if (folded.value === undefined || folded.value.key !== key.value || month === undefined) return undefined
    const { shown, ledger } = folded.value
    return sinceView({
      then: { evaluation: createEvaluation(shown.plan, ledger), month: shown.month },
      now: { evaluation: dataStore.evaluation, month },
      place: selection.place,
      shown,
      imports: dataStore.imports,
    })
  })

  watch([key, () => dataStore.loadState.status === 'ready'], fold, { immediate: true })

  async function fold(): Promise<void> {
    const asked = meeting.value
    hasFailed.value = false
    if (asked === undefined || dataStore.loadState.status !== 'ready') return
    try {
      const ledger = await ledgerOf(asked)
      if (key.value === keyOf(asked)) folded.value = { key: key.value, shown: asked.shown, ledger }
    } catch {
      hasFailed.value = true
    }
  }

  /** Where the same imports count as then, there is nothing to fold. */
  async function ledgerOf(asked: MeetingRecord): Promise<Ledger> {
    const { importIds, plan } = asked.shown
    const counting = new Set(dataStore.ledger.tables.map(({ importId }) => importId))
    if (counting.size === importIds.length && importIds.every((id) => counting.has(id)))
      return dataStore.ledger
    const tables = await loadShownTables(databaseStore.open(), asked)
    return foldLedger(
      tables,
      plan.organisation.units.map(({ id }) => id),
    )
  }

  return { meeting, since, hasFailed }
})

function keyOf({ id, shown }: MeetingRecord): string {
  return `${id} ${shown.at}`
}
