import { preview } from 'vite'

const server = await preview({
  preview: { host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 4173) },
})
const address = server.httpServer.address()
const port = typeof address === 'object' && address !== null ? address.port : 4173

console.log(`\n  Zielmonitor läuft: http://localhost:${port}/\n  Beenden mit Strg+C.\n`)
