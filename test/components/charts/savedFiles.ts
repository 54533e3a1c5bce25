import { onTestFinished, vi } from 'vitest'

export interface SavedFile {
  readonly name: string
  readonly content: Blob
}

/** Catches the files that the page hands to the browser for saving, for the time of one test. */
export function savedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = []
  const contents = new Map<string, Blob>()
  const addresses = vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    const url = `blob:${location.origin}/${contents.size}`
    if (content instanceof Blob) contents.set(url, content)
    return url
  })
  const clicks = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    const content = contents.get(this.href)
    if (content !== undefined) saved.push({ name: this.download, content })
  })
  onTestFinished(() => {
    addresses.mockRestore()
    clicks.mockRestore()
  })
  return saved
}
