import { readFileSync } from 'node:fs'

/** Every script that the page asks for before it starts, whatever the bundler called it; the plan is content. */
const page = readFileSync('dist/index.html', 'utf8')
const startScripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/(?!shipped-plan-)[^"]+\.js)"/g)]

export default [
  {
    name: 'scripts of the start, before any chart',
    path: startScripts.map(([, file]) => `dist/${file}`),
    limit: '110 kB',
    gzip: true,
  },
  { name: 'shipped plan', path: 'dist/assets/shipped-plan-*.js', limit: '20 kB', gzip: true },
  {
    name: 'chart library, loaded when the first large chart is shown',
    path: 'dist/assets/echarts-*.js',
    limit: '215 kB',
    gzip: true,
  },
]
