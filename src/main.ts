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

useTheme()
createApp(App).use(createPinia()).use(router).mount('#app')
