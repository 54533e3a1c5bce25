const channel = new BroadcastChannel('zielmonitor')

/** Tells the product's other tabs that the log has changed. */
export function announceChange(): void {
  channel.postMessage('changed')
}

/** Calls back when another tab has changed the log; never for this one's own changes. */
export function onChangeElsewhere(callback: () => void): void {
  channel.addEventListener('message', callback)
}
