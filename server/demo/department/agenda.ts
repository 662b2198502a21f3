import type { Ctx } from '#core/context.ts'

/** Something that happens at a moment; `by` a username, or nobody of the works. What it leads to goes onto the agenda. */
export type Happening = { at: Date; by: string | null; run: (ctx: Ctx) => Promise<unknown> }

/** What is still to happen, the soonest first. What is added while it is lived takes its place among the rest. */
export class Agenda {
  readonly #until: Date
  readonly #rest: Happening[] = []

  constructor(until: Date) {
    this.#until = until
  }

  /** What would happen after the end of the story is left out. */
  add(...more: Happening[]) {
    for (const each of more) if (each.at < this.#until) this.#rest.splice(this.#placeOf(each.at), 0, each)
  }

  next = () => this.#rest.shift()

  /** After all that happen no later. */
  #placeOf(at: Date) {
    let [low, high] = [0, this.#rest.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#rest[middle]!.at <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}
