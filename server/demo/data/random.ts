/** Chance that repeats itself: the same seed always tells the same story. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next: () => number
  /** A whole number, both ends included. */
  int: (min: number, max: number) => number
  chance: (share: number) => boolean
  pick: <T>(list: readonly T[]) => T
  weighted: <T>(list: readonly T[], weight: (item: T) => number) => T
  shuffle: <T>(list: readonly T[]) => T[]
}

/** Each purpose draws from a stream of its own, so that more customers do not change the faults. */
export function random(seed: number, purpose: string): Random {
  const next = mulberry32(hash(`${seed}/${purpose}`))
  const int = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  const pick = <T>(list: readonly T[]): T => at(list, int(0, list.length - 1))
  return { next, int, pick, chance: (share) => next() < share, weighted: weightedBy(next), shuffle: shuffledBy(int) }
}

/** The item there; going round when the list is shorter. */
export function at<T>(list: readonly T[], index: number): T {
  if (list.length === 0) throw new Error('Nothing to choose from')
  return list[index % list.length] as T
}

/** A UUIDv7 of that moment: sorts like the ids the application makes. */
export function idAt(moment: Date, { int }: Random): string {
  const hex = (digits: number) => Array.from({ length: digits }, () => int(0, 15).toString(16)).join('')
  const time = moment.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${'89ab'[int(0, 3)]}${hex(3)}-${hex(12)}`
}

const weightedBy =
  (next: () => number) =>
  <T>(list: readonly T[], weight: (item: T) => number): T => {
    let left = next() * list.reduce((sum, item) => sum + weight(item), 0)
    return list.find((item) => (left -= weight(item)) < 0) ?? at(list, 0)
  }

const shuffledBy =
  (int: (min: number, max: number) => number) =>
  <T>(list: readonly T[]): T[] => {
    const order = [...list]
    for (let i = order.length - 1; i > 0; i--) {
      const j = int(0, i)
      const kept = order[i] as T
      order[i] = order[j] as T
      order[j] = kept
    }
    return order
  }

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return value >>> 0
}

function mulberry32(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
