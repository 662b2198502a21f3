import { DEEPEST_LOCATION } from '@mtambo/contract'
import { wordsOf } from '#core/search.ts'

/** One step of a way. */
const STEP = 32

export const stepOf = (id: string) => id.replaceAll('-', '').toLowerCase()

/** The ids on a way, from the top down. */
export const idsOn = (way: string): string[] =>
  (way.match(new RegExp(`.{${STEP}}`, 'g')) ?? []).map((step) =>
    step.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
  )

export const depthOf = (way: string) => way.length / STEP

/** Below a way, or at its end. */
export const isWithin = (way: string, top: string) => way.startsWith(top)

/** Whether something so deep below itself still fits under a parent at this depth. */
export const fitsBelow = (parentDepth: number, ownLevels: number) => parentDepth + ownLevels <= DEEPEST_LOCATION

/** Codes are compared in capitals; an empty one is none. */
export const sameCode = (typed: string | null | undefined) => typed?.trim().toUpperCase() || null

type Findable = { name: string; code: string | null; address: string | null }

export const wordsOfLocation = ({ name, code, address }: Findable) =>
  wordsOf(name, code, code?.replace(/\D/g, ''), address)
