import type { Ctx } from '#core/context.ts'
import { leftWaiting, newState, prepare, type Outcome } from './prepare.ts'
import type { Line } from './read-csv.ts'
import { understand, type Reading, type Understood } from './understand.ts'

/** The transaction of a batch: a short one of its own for a look, one and the same for an import. */
export type Within = <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>
export type Take = (ctx: Ctx, outcomes: Outcome[]) => Promise<void>

const AT_ONCE = 1000

/** Goes through all rows of a file, some at a time, and hands over what is to become of each. */
export async function goThrough(
  reading: Reading,
  lines: AsyncIterable<Line>,
  within: Within,
  take: Take,
  progress: (rows: number) => Promise<void>,
) {
  const state = newState(reading)
  let done = 0
  for await (const batch of inBatches(lines)) {
    let rows: Understood[] = batch.map((line) => understand(reading, line))
    while (rows.length > 0) {
      const some = rows
      rows = await within(async (ctx) => {
        const { outcomes, released } = await prepare(ctx, state, some)
        await take(ctx, outcomes)
        return released
      })
    }
    await progress((done += batch.length))
  }
  const left = leftWaiting(state)
  if (left.length > 0) await within((ctx) => take(ctx, left))
}

/** The first line holds the headings, and is passed over. */
async function* inBatches(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  let batch: Line[] = []
  let isFirst = true
  for await (const line of lines) {
    if (isFirst) isFirst = false
    else batch.push(line)
    if (batch.length < AT_ONCE) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
