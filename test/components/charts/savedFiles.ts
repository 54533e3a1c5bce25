import { onTestFinished } from 'vitest'

export interface SavedFile {
  readonly name: string
  readonly content: Blob
}

/** Catches the files that the page hands to the browser for saving, for the time of one test. */
export function savedFiles(): readonly SavedFile[] {
  const saved: SavedFile[] = []
  const contents = new Map<string, Blob>()
  const { createObjectURL } = URL
  const { click } = HTMLAnchorElement.prototype
  URL.createObjectURL = (content: Blob) => {
    const url = createObjectURL.call(URL, content)
    contents.set(url, content)
    return url
  }
  HTMLAnchorElement.prototype.click = function () {
    const content = contents.get(this.href)
    if (content === undefined) click.call(this)
    else saved.push({ name: this.download, content })
  }
  onTestFinished(() => {
    URL.createObjectURL = createObjectURL
    HTMLAnchorElement.prototype.click = click
  })
  return saved
}
