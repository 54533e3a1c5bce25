import { createApp, h } from 'vue'

createApp({ render: () => h('main', h('h1', 'An empty app')) }).mount('#app')
