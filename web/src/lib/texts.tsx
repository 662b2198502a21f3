import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { type Language, keepLanguage } from './language.ts'

/**
 * What screens say, in the language a person chose. The app that has a catalogue names its type here, as
 * `declare module '#lib/texts.tsx' { interface Register { texts: … } }`, so that a missing sentence is a type error.
 */
// oxlint-disable-next-line typescript/no-empty-object-type
export interface Register {}
export type Texts = Register extends { texts: infer T } ? T : never

/** Fetches one catalogue: only the chosen language travels. */
export type LoadTexts = (language: Language) => Promise<Texts>

type Spoken = { texts: Texts; language: Language; choose: (language: Language) => Promise<void> }

const SpokenContext = createContext<Spoken | null>(null)

type Props = { texts: Texts; language: Language; load: LoadTexts; children: ReactNode }

export function TextsProvider({ texts, language, load, children }: Props) {
  const [spoken, setSpoken] = useState({ texts, language })
  useEffect(() => {
    document.documentElement.lang = spoken.language
  }, [spoken.language])
  const value = useMemo(() => {
    async function choose(next: Language) {
      setSpoken({ texts: await load(next), language: next })
      keepLanguage(next)
    }
    return { ...spoken, choose }
  }, [spoken, load])
  return <SpokenContext value={value}>{children}</SpokenContext>
}

export const useTexts = (): Texts => useSpoken().texts

/** The language in use, and how to choose another. */
export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext)
  if (!spoken) throw new Error('There is no TextsProvider around this page.')
  return spoken
}
