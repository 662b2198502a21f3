/** What a request for part of a file comes to: the part, nothing there (416), or the whole. */
export type Part = { start: number; end: number } | 'unsatisfiable' | 'whole'

/**
 * Reads a Range header (RFC 9110 §14) for a file of `length` bytes. What it does not understand it may ignore, and so
 * does this: several parts at once, other units and nonsense get the whole file.
 */
export function partOf(header: string | undefined, length: number): Part {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '') ?? []
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole'
  if (from === '') return lastBytes(Number(to), length)
  const start = Number(from)
  const end = to === '' ? length - 1 : Math.min(Number(to), length - 1)
  if (to !== '' && Number(to) < start) return 'whole'
  return start < length ? { start, end } : 'unsatisfiable'
}

/** `bytes=-500`: the last 500, or all there are. */
const lastBytes = (n: number, length: number): Part =>
  n === 0 || length === 0 ? 'unsatisfiable' : { start: Math.max(0, length - n), end: length - 1 }

/** Whether the part may be given: only of the very file that the asker has the rest of. Dates we do not give out. */
export const sameFile = (ifRange: string | string[] | undefined, etag: string) =>
  ifRange === undefined || ifRange === etag
