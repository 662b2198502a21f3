import { keepLanguage, type Language } from '#lib/language.ts'
import { keepDraft, dropDraft } from './report-draft.ts'
import { watchNews } from './report-news.ts'
import { offerPhotos } from './report-photos.ts'

/**
 * What the pages of a label have beyond reading and sending, which they do without any script: what was written survives a
 * reload, photos are made smaller and sent ahead, a second press sends nothing twice, and news come by themselves.
 */
help(document)
const arrived = document.querySelector<HTMLElement>('[data-arrived]')?.dataset.arrived
if (arrived) {
  dropDraft(arrived)
  // Loaded again, it has not arrived a second time.
  history.replaceState(null, '', location.pathname)
}
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) offerCopy(button)
if (new URLSearchParams(location.search).has('l')) keepLanguage(document.documentElement.lang as Language)
watchNews(help)

function help(page: ParentNode) {
  for (const form of page.querySelectorAll<HTMLFormElement>('form[data-report]'))
    sendOnce(form, offerPhotos(form, keepDraft(form)).sent)
}

/** Waits for the photos, then sends; says so, and does not send again while it is going. */
function sendOnce(form: HTMLFormElement, photosSent: () => Promise<void>) {
  const button = form.querySelector<HTMLButtonElement>('button:not([type])')
  if (!button) return
  const words = button.textContent
  let ready = false
  const rest = () => {
    button.disabled = ready = false
    button.textContent = words
  }
  form.addEventListener('submit', (event) => {
    if (ready) return
    event.preventDefault()
    if (!navigator.onLine) return say(form, form.dataset.offline ?? '')
    button.disabled = true
    button.textContent = form.dataset.sending ?? words
    void photosSent().then(() => {
      ready = true
      form.submit()
    })
  })
  // Whoever comes back with the browser's button finds the form as it was.
  window.addEventListener('pageshow', rest)
}

function say(form: HTMLFormElement, text: string) {
  const note = form.querySelector('[data-said]') ?? document.createElement('p')
  note.className = 'note bad'
  note.setAttribute('data-said', '')
  note.setAttribute('role', 'alert')
  note.textContent = text
  form.append(note)
}

function offerCopy(button: HTMLButtonElement) {
  if (!navigator.clipboard) return
  button.hidden = false
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(button.dataset.copy ?? '').then(() => {
      button.textContent = button.dataset.copied ?? ''
    })
  })
}
