import { shrink } from '#lib/shrink.ts'
import type { Draft, Photo } from './report-draft.ts'

const SIDE = 128

/** Photos are made smaller on the phone and sent one by one while the rest is written. */
export function offerPhotos(form: HTMLFormElement, draft: Draft) {
  const place = form.querySelector<HTMLFieldSetElement>('[data-photos]')
  const input = place?.querySelector<HTMLInputElement>('input[type=file]')
  const list = place?.querySelector('ul')
  if (!place || !input || !list) return { sent: () => Promise.resolve() }
  const going = new Set<Promise<void>>()
  const most = Number(place.dataset.photos)
  const full = () => input.toggleAttribute('disabled', list.children.length >= most)
  const kept = () => draft.keepPhotos(photosIn(list))
  const changed = () => (full(), kept())

  const named = [...place.querySelectorAll<HTMLInputElement>('input[name=photoIds]')]
  const known = new Set(named.map(({ value }) => value))
  for (const field of named) field.remove()
  for (const photo of draft.photos)
    if (known.size === 0 || known.has(photo.id)) giveName(row(place, photo.picture, changed), photo, list)
  full()

  input.addEventListener('change', () => {
    for (const file of [...(input.files ?? [])].slice(0, most - list.children.length)) {
      const sending = add(form, place, list, file, changed).finally(() => going.delete(sending))
      going.add(sending)
    }
    input.value = ''
    full()
  })
  place.hidden = false
  return { sent: async () => void (await Promise.allSettled(going)) }
}

async function add(form: HTMLFormElement, place: HTMLElement, list: Element, file: File, changed: () => void) {
  const item = row(place, URL.createObjectURL(file), changed)
  item.classList.add('going')
  const said = document.createElement('span')
  said.textContent = place.dataset.sending ?? ''
  item.append(said)
  list.append(item)
  try {
    const bytes = await shrink(file)
    const id = await send(form, bytes, file.name)
    if (!item.isConnected) return
    giveName(item, { id, picture: await small(bytes) }, list)
    said.remove()
    changed()
  } catch {
    said.className = 'error'
    said.textContent = place.dataset.failed ?? ''
  } finally {
    item.classList.remove('going')
  }
}

async function send(form: HTMLFormElement, bytes: Blob, name: string) {
  const ticket = form.querySelector<HTMLInputElement>('input[name=ticket]')?.value ?? ''
  const asked = new URLSearchParams({ ticket, name: name.slice(0, 200) || 'photo.jpg' })
  const answer = await fetch(`/api/q/${form.dataset.report}/photos?${asked}`, {
    method: 'POST',
    body: bytes,
    headers: { 'content-type': bytes.type.startsWith('image/') ? bytes.type : 'application/octet-stream' },
  })
  if (!answer.ok) throw new Error(`Not sent: ${answer.status}`)
  return ((await answer.json()) as { id: string }).id
}

function row(place: HTMLElement, picture: string, changed: () => void) {
  const item = document.createElement('li')
  const image = document.createElement('img')
  image.src = picture
  image.alt = ''
  const remove = document.createElement('button')
  remove.type = 'button'
  remove.className = 'second'
  remove.textContent = place.dataset.remove ?? ''
  remove.addEventListener('click', () => {
    item.remove()
    changed()
  })
  item.append(image, remove)
  return item
}

/** It goes with the report by its id. */
function giveName(item: HTMLElement, { id, picture }: Photo, list: Element) {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = 'photoIds'
  field.value = id
  item.dataset.picture = picture
  item.append(field)
  if (!item.isConnected) list.append(item)
}

const photosIn = (list: Element): Photo[] =>
  [...list.querySelectorAll<HTMLElement>('li[data-picture]')].map((item) => ({
    id: item.querySelector('input')?.value ?? '',
    picture: item.dataset.picture ?? '',
  }))

/** As it is kept with the draft: small enough for a browser's few megabytes. */
async function small(bytes: Blob): Promise<string> {
  const bitmap = await createImageBitmap(bytes)
  const scale = SIDE / Math.max(bitmap.width, bitmap.height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas.toDataURL('image/jpeg', 0.7)
}
