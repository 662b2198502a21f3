const SOON = 20_000
const SELDOM = 300_000

/** Looks for news while somebody looks at the page: often at first, and less and less while nothing changes. */
export function watchNews(help: (place: ParentNode) => void) {
  if (!document.querySelector('[data-live]')) return
  let pause = SOON
  let timer = setTimeout(look, pause)
  async function look() {
    const changed = document.visibilityState === 'visible' && (await refresh(help).catch(() => false))
    pause = changed ? SOON : Math.min(SELDOM, pause * 1.5)
    timer = setTimeout(look, pause)
  }
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    clearTimeout(timer)
    pause = SOON
    void look()
  })
}

/** Puts what has changed in the place of what was there; a form that somebody has opened stays. */
async function refresh(help: (place: ParentNode) => void): Promise<boolean> {
  const answer = await fetch(location.pathname)
  if (!answer.ok) return false
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const places = fresh.querySelectorAll('[data-live]')
  const changed = [...document.querySelectorAll('[data-live]')].map((place, i) => {
    const next = places[i]
    if (!next || place.querySelector('details[open]') || isSame(place, next)) return false
    place.setAttribute('data-live', next.getAttribute('data-live') ?? '')
    place.replaceChildren(...next.childNodes)
    help(place)
    return true
  })
  return changed.includes(true)
}

/** Forms are never the same twice: what they are for is said by the place itself. */
const isSame = (place: Element, next: Element) =>
  place.getAttribute('data-live') === next.getAttribute('data-live') &&
  (Boolean(place.getAttribute('data-live')) || place.innerHTML === next.innerHTML)
