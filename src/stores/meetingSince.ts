import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { createEvaluation, type Evaluation } from '@/domain/evaluation'
import { foldLedger, type Ledger } from '@/domain/ledger'
import type { Plan } from '@/domain/plan'
import { dataSince } from '@/domain/since'
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
  readonly evaluation: Evaluation
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

  /** What the filters leave as it is is worked out once. */
  const known = computed(() => (folded.value?.key === key.value ? folded.value : undefined))
  const data = computed(() => known.value && dataSince(known.value.evaluation.ledger, dataStore.ledger))

  const since = computed<SinceView | undefined>(() => {
    const { month, place } = selection
    if (known.value === undefined || data.value === undefined || month === undefined) return undefined
    const { evaluation, shown } = known.value
    return sinceView({
      then: { evaluation, month: shown.month },
      now: { evaluation: dataStore.evaluation, month },
      data: data.value,
      place,
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
      const evaluation = createEvaluation(await planOf(asked), await ledgerOf(asked))
      if (key.value === keyOf(asked)) folded.value = { key: key.value, shown: asked.shown, evaluation }
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

/** @throws Error where what was kept is no plan that this program can read */
async function planOf({ id, shown }: MeetingRecord): Promise<Plan> {
  const { readPlan } = await import('@/plan/readPlan')
  const reading = readPlan(shown.plan)
  if ('problems' in reading) throw new Error(`the plan of meeting ${id} cannot be read`)
  return reading.plan
}

function keyOf({ id, shown }: MeetingRecord): string {
  return `${id} ${shown.at}`
}
