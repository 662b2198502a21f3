import { Refusal } from './errors.ts'

/** A place in a list: the sort value of the last row shown, and its id to tell equals apart. */
export type Place = [value: string, id: string]

export const cursorOf = (value: string | Date, id: string) =>
  Buffer.from(JSON.stringify([value instanceof Date ? value.toISOString() : value, id])).toString('base64url')

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const isMoment = (text: string) => /^[12]\d{3}-/.test(text) && new Date(text).toISOString() === text

/** What a place's value may look like; `ranked` is a digit before a moment, `3|2026-01-31T…`. */
const FITS = {
  text: (value: string) => !value.includes('\0'),
  moment: isMoment,
  day: (value: string) => /^[1-9]/.test(value) && new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) === value,
  number: (value: string) => value !== '' && Number.isFinite(Number(value)),
  ranked: (value: string) => /^\d\|/.test(value) && isMoment(value.slice(2)),
}

/** Reads a cursor back. Whatever was tampered with is refused, never sent to the database. */
export function placeOf(cursor: string | undefined, kind: keyof typeof FITS = 'text'): Place | undefined {
  if (cursor === undefined) return undefined
  try {
    const [value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[]
    if (typeof value === 'string' && typeof id === 'string' && ID.test(id) && FITS[kind](value)) return [value, id]
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('invalid', 'This page of the list cannot be found. Start again from the first.', {
    cursor: 'Not a valid place in the list',
  })
}

/** Cuts the one row too many that tells whether there is more. */
export function pageOf<R, T>(rows: R[], limit: number, place: (row: R) => string, show: (row: R) => T) {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items: items.map(show), nextCursor: rows.length > limit && last ? place(last) : null }
}
