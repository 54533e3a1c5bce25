import '@/styles/fonts.css'
import '@/styles/tokens.css'
import '@/styles/base.css'
import '@/styles/parts.css'
import '@/styles/print.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { useTheme } from './composables/useTheme'
import { router } from './router'
import { useDataStore } from './stores/data'
import { useOverviewStore } from './stores/overview'

/** In ms. A frame that only says that data is being read is worth painting when it stays for longer than this. */
const patience = 150

useTheme()
const pinia = createPinia()
const app = createApp(App).use(pinia).use(router)
await Promise.race([prepareFirstFrame(), new Promise((resolve) => setTimeout(resolve, patience))])
app.mount('#app')

/** The overview of the last visit, where it holds; else the data. */
async function prepareFirstFrame(): Promise<void> {
  // Names of built scripts change with their content; a single file has one name for ever.
  const programId = location.protocol === 'file:' ? document.lastModified : import.meta.url
  const isRecalled = await useOverviewStore(pinia)
    .recall(programId)
    .catch(() => false)
  if (!isRecalled) await useDataStore(pinia).load()
}
