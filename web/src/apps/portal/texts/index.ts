import type { Language } from '#lib/language.ts'
import type { PortalTexts } from './en.ts'

declare module '#lib/texts.tsx' {
  interface Register {
    texts: PortalTexts
  }
}

const CATALOGUES: Record<Language, () => Promise<PortalTexts>> = {
  en: async () => (await import('./en.ts')).en,
  sw: async () => (await import('./sw.ts')).sw,
  ny: async () => (await import('./ny.ts')).ny,
}

export const loadTexts = (language: Language) => CATALOGUES[language]()
