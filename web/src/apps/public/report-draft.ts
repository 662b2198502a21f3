export type Photo = { id: string; picture: string }
type Kept = { at: number; ticket: string; values: Record<string, string>; photos: Photo[] }
export type Draft = { photos: Photo[]; keepPhotos: (photos: Photo[]) => void }

/** The server takes what was begun a day ago; a little less is sure. */
const LONGEST = 20 * 3_600_000
const nameOf = (code: string) => `mtambo-report-${code}`
const KEPT = ['category', 'condition', 'description', 'reporterName', 'reporterPhone']

export const dropDraft = (code: string) => attempt(() => localStorage.removeItem(nameOf(code)))

/** Keeps what is written into the form on this device, and puts it back after a reload, with the page's proof of having been opened. */
export function keepDraft(form: HTMLFormElement): Draft {
  const code = form.dataset.report ?? ''
  if ('noDraft' in form.dataset) return { photos: [], keepPhotos: () => {} }
  const kept = read(code)
  let photos = kept?.photos ?? []
  // What came back from the server, with what is wrong beside it, is newer.
  if (kept && !('again' in form.dataset)) putBack(form, kept)
  const keep = () => attempt(() => localStorage.setItem(nameOf(code), JSON.stringify(written(form, photos))))
  form.addEventListener('input', keep)
  form.querySelector('[data-start-over]')?.addEventListener('click', () => {
    dropDraft(code)
    location.assign(location.pathname)
  })
  return {
    photos,
    keepPhotos: (next) => {
      photos = next
      keep()
    },
  }
}

function read(code: string): Kept | undefined {
  const kept = attempt(() => JSON.parse(localStorage.getItem(nameOf(code)) ?? 'null') as Kept | null)
  return kept && Date.now() - kept.at < LONGEST ? kept : undefined
}

function written(form: HTMLFormElement, photos: Photo[]): Kept {
  const data = new FormData(form)
  const values = Object.fromEntries(KEPT.map((name) => [name, asText(data.get(name))]))
  return { at: openedAt(form), ticket: asText(data.get('ticket')), values, photos }
}

/** When the proof was made is written in it: it is what grows old, not the words. */
function openedAt(form: HTMLFormElement) {
  const [, at = ''] = asText(new FormData(form).get('ticket')).split('.')
  return parseInt(at, 36) || Date.now()
}

function putBack(form: HTMLFormElement, { ticket, values, photos }: Kept) {
  const some = Object.values(values).some(Boolean) || photos.length > 0
  if (!some) return
  for (const [name, value] of Object.entries({ ...values, ticket })) {
    const field = form.elements.namedItem(name)
    if (field instanceof RadioNodeList || isField(field)) field.value = value
  }
  form.querySelector('[data-kept]')?.removeAttribute('hidden')
}

const isField = (element: unknown): element is HTMLInputElement | HTMLTextAreaElement =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
const asText = (value: FormDataEntryValue | null) => (typeof value === 'string' ? value : '')

/** A browser may keep nothing, or have no room: then there is no draft. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
