import type { Output, identity } from '@mtambo/contract'
import { LANGUAGES, type Language, currentLanguage, keepLanguage } from '#lib/language.ts'
import type { PublicTexts } from './texts/en.ts'

type Doors = Output<typeof identity.doors>

const CATALOGUES: Record<Language, () => Promise<PublicTexts>> = {
  en: async () => (await import('./texts/en.ts')).en,
  sw: async () => (await import('./texts/sw.ts')).sw,
  ny: async () => (await import('./texts/ny.ts')).ny,
}

/** Puts the language's sentences in the places that `data-text` names. */
async function show(language: Language) {
  const texts = await CATALOGUES[language]()
  document.documentElement.lang = language
  document.title = texts.title
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]')) {
    place.textContent = texts[place.dataset.text as keyof PublicTexts]
  }
}

async function offerLanguages() {
  const select = document.querySelector<HTMLSelectElement>('#language')
  if (!select) return
  for (const [code, name] of Object.entries(LANGUAGES)) select.add(new Option(name, code))
  select.value = currentLanguage()
  select.addEventListener('change', () => {
    keepLanguage(select.value as Language)
    void show(select.value as Language)
  })
  document.querySelector('.language')?.removeAttribute('hidden')
  if (select.value !== 'en') await show(select.value as Language)
}

/** A shortcut past the choice of a utility; without an answer the portal's own choice remains. */
async function offerUtilities() {
  const answer = await fetch('/api/doors', { headers: { 'x-mtambo': '1' } })
  if (!answer.ok) return
  const doors = ((await answer.json()) as Doors).filter((door) => door.portal)
  const list = document.querySelector('#utilities ul')
  if (!list || doors.length < 2) return
  list.replaceChildren(...doors.map(utility))
  document.querySelector('#utilities')?.removeAttribute('hidden')
}

function utility({ slug, name }: Doors[number]) {
  const link = document.createElement('a')
  link.href = `/portal/?utility=${encodeURIComponent(slug)}`
  link.textContent = name
  const item = document.createElement('li')
  item.append(link)
  return item
}

await Promise.allSettled([offerLanguages(), offerUtilities()])
