import { wearAccent } from './accent.ts'

const KEY = 'mtambo-brand'

/** How an organisation looks: its colour and its logo, where it has set them. */
export type Look = { name: string; accent: string | null; logoUrl: string | null }

/** Kept on the device, so that the page to sign in looks like the organisation last worked in. It is no secret. */
export function rememberLook({ name, accent, logoUrl }: Look) {
  wearAccent(accent)
  try {
    localStorage.setItem(KEY, JSON.stringify({ name, accent, logoUrl }))
  } catch {
    /* storage is switched off */
  }
}

export function rememberedLook(): Look | null {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') as Look | null
  } catch {
    return null
  }
}

/** Before the first drawing: no colour jumps. */
export const wearRememberedLook = () => wearAccent(rememberedLook()?.accent ?? null)
