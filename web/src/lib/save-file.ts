/** Gives the browser a file to keep, as a link to it would. */
export function saveFile({ name, bytes }: { name: string; bytes: Blob }) {
  const url = URL.createObjectURL(bytes)
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers begin to read only after the press is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
