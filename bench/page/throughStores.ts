import { createPinia, setActivePinia } from 'pinia'
import { useDatabaseStore } from '@/stores/database'
import { useDataStore } from '@/stores/data'
import { useImportingStore } from '@/stores/importing'
import { usePlanStore } from '@/stores/plan'
import { fileNamed, vocabulary } from './importing'
import { longestTaskDuring } from './longestTask'

/** An import as the page runs it, up to the values that the pages show; gives the longest blocking task. */
export async function importThroughStores(databaseName: string, name: string): Promise<number> {
  setActivePinia(createPinia())
  useDatabaseStore().name = databaseName
  const planStore = usePlanStore()
  const { plan } = planStore
  planStore.plan = { ...plan, indicators: [...plan.indicators, ...vocabulary.indicators] }
  const dataStore = useDataStore()
  const importing = useImportingStore()
  return longestTaskDuring(async () => {
    await importing.start([{ name, content: fileNamed(name) }], 'file')
    await importing.confirm()
    if (importing.state.kind !== 'done') throw new Error(`the import is ${importing.state.kind}`)
    if (dataStore.evaluation.ledger.blocks.size === 0) throw new Error('the import left no values')
  })
}
