/** Hands a file to the user, who chooses where it is saved. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download starts after this turn of the event loop and still needs the address then.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}
