import type { Input, purchaseRequests as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { newId } from '#core/ids.ts'
import { indexWords, wordsOf } from '#core/search.ts'
import { namedLines } from './lines.ts'
import { estimateOf, titleOf } from './rules.ts'
import { workOrderNumber } from './work-order-numbers.ts'

type Typed = Omit<Input<typeof endpoints.create>, 'id'>

/** What was typed, in the form in which it is kept. */
export async function storableRequest(ctx: Ctx, { lines: typed, reason, neededBy, workOrderId }: Typed) {
  if (workOrderId && !(await workOrderNumber(ctx, workOrderId)))
    throw invalid({ workOrderId: 'This work does not exist, or you may not see it.' })
  const lines = (await namedLines(ctx, typed)).map(({ knownCost, unitCost, ...line }) => ({
    id: newId(),
    position: line.position,
    itemId: line.itemId,
    description: line.description,
    unit: line.unit,
    quantity: line.quantity,
    unitCost: unitCost ?? knownCost,
  }))
  return {
    lines,
    fields: {
      title: titleOf(lines),
      estimate: estimateOf(lines),
      reason,
      neededBy: neededBy ?? null,
      workOrderId: workOrderId ?? null,
    },
  }
}

type Findable = { number: string; reason: string }

/** A request is found by its number, what is asked for, and what for. */
export const indexRequest = (
  ctx: Ctx,
  id: string,
  { number, reason }: Findable,
  lines: { description: string }[],
  options: { isNew?: boolean } = {},
) =>
  indexWords(
    ctx,
    'purchase-requests',
    id,
    wordsOf(number, number.replace(/\D/g, ''), ...lines.map(({ description }) => description), reason),
    options,
  )
