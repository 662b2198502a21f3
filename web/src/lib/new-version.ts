const KEY = 'mtambo-reloaded'

/** A tab that was open while the server was updated asks for files that are gone. Loading it again, once, mends that. */
export function reloadOnNewVersion() {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    if (Date.now() - last < 60_000) return
    event.preventDefault()
    sessionStorage.setItem(KEY, String(Date.now()))
    window.location.reload()
  })
}
