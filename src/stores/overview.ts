import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import type { ReportingMonth } from '@/domain/reportingMonths'
import { type OverviewView, overviewViewOf } from '@/presentation/overviewView'
import { loadImports } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import { loadSetting, putSetting } from '@/storage/settings'
import { useDataStore } from './data'
import { useDatabaseStore } from './database'
import { usePlanStore } from './plan'
import { useSelectionStore } from './selection'
import { parseSelection } from './selectionQuery'

/** The overview as it was painted last, and everything that it followed from. */
interface Remembered {
  readonly key: string
  readonly view: OverviewView
  readonly months: readonly ReportingMonth[]
}

const settingName = 'overview'

/**
 * What the overview shows. The one of the last visit is kept: as long as log, plan and program are the same it is
 * the same, and the next start can paint it before the log is folded and every target is rated again.
 */
export const useOverviewStore = defineStore('overview', () => {
  const route = useRoute()
  const dataStore = useDataStore()
  const planStore = usePlanStore()
  const selection = useSelectionStore()
  const databaseStore = useDatabaseStore()

  const recalled = shallowRef<OverviewView>()
  let program: string | undefined

  const fresh = computed(() => {
    // Other pages need not wait for it.
    if (route.name !== 'overview' || dataStore.isEmpty || selection.month === undefined) return undefined
    const { month, place } = selection
    const reporting = dataStore.months.find((each) => each.month === month)
    return overviewViewOf(dataStore.evaluation, { ...place, month, reporting })
  })
  const view = computed(() => fresh.value ?? recalled.value)

  /**
   * Takes the overview of the last visit, where it still holds and the address asks for it.
   * @param programId the same as long as the program is the same
   * @returns whether there was one
   */
  async function recall(programId: string): Promise<boolean> {
    program = programId
    if (!['', '#', '#/'].includes(location.hash)) return false
    const db = databaseStore.open()
    const [records, kept] = await Promise.all([
      loadImports(db),
      loadSetting(db, settingName),
      planStore.load(),
    ])
    const remembered = kept as Remembered | undefined
    if (remembered?.key !== keyOf(logStateOf(records))) return false
    dataStore.glance(records, remembered.months)
    recalled.value = remembered.view
    return true
  }

  function keyOf(logState: string): string {
    return [program, planStore.plan.id, planStore.loadedAt, logState].join('\u0000')
  }

  function isUnfiltered(): boolean {
    return Object.values(parseSelection(route.query)).every((part) => part === undefined)
  }

  watch(fresh, (shown) => {
    recalled.value = undefined
    if (shown === undefined || program === undefined || !isUnfiltered()) return
    const { imports, months } = dataStore
    const remembered: Remembered = { key: keyOf(logStateOf(imports)), view: shown, months }
    // The next start only takes longer without it.
    putSetting(databaseStore.open(), settingName, remembered).catch(() => undefined)
  })

  return { view, recall }
})
