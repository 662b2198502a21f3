import type { PublicLanguage } from '@mtambo/contract'
import { en, type PublicTexts } from './en.ts'
import { ny } from './ny.ts'
import { sw } from './sw.ts'

export type { PublicTexts } from './en.ts'

export const CATALOGUES: Record<PublicLanguage, PublicTexts> = { en, sw, ny }
export const textsIn = (language: PublicLanguage) => CATALOGUES[language]
