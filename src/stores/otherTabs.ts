const channel = new BroadcastChannel('zielmonitor')

/** Tells the product's other tabs that what is stored has changed. */
export function announceChange(databaseName: string): void {
  channel.postMessage(databaseName)
}

/** Calls back when another tab has changed what is stored under that name; never for this one's own changes. */
export function onChangeElsewhere(databaseName: () => string, callback: () => void): void {
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
    if (data === databaseName()) callback()
  })
}
