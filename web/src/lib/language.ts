/** The languages of the portal and the public pages. Each catalogue is its own file and is only loaded when chosen. */
export const LANGUAGES = { en: 'English', sw: 'Kiswahili', ny: 'Chichewa' } as const
export type Language = keyof typeof LANGUAGES

const KEY = 'mtambo-language'

const isLanguage = (code: string | null | undefined): code is Language =>
  typeof code === 'string' && Object.hasOwn(LANGUAGES, code)

/** The chosen one, else the first of the browser's that there is a catalogue for. */
export function currentLanguage(): Language {
  const stored = read()
  if (isLanguage(stored)) return stored
  return navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en'
}

export function keepLanguage(language: Language) {
  try {
    localStorage.setItem(KEY, language)
  } catch {
    // A browser that keeps nothing still shows the language until it is closed.
  }
}

function read() {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
