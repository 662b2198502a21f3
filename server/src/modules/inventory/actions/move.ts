import type { Input, Output, stock as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid } from '#core/errors.ts'
import { workingHere } from '#modules/identity/index.ts'
import { adjustStock, issueStock, receiveStock, returnStock, transferStock, type Moved } from '../move-stock.ts'
import { shownMovements } from '../movements.ts'
import { orderFor } from '../neighbours.ts'

type Answer = Promise<Output<typeof endpoints.receive>>
const shown = async (ctx: Ctx, moved: Moved[]) => ({ movements: await shownMovements(ctx, moved) })

export async function receive(ctx: Ctx, { reference, reason, ...line }: Input<typeof endpoints.receive>): Answer {
  return shown(ctx, await receiveStock(ctx, { lines: [line], reference, reason }))
}

export async function issue(ctx: Ctx, { workOrderId, userId, ...asked }: Input<typeof endpoints.issue>): Answer {
  const { reference, reason, ...line } = asked
  if (!workOrderId && !userId && !reason) throw invalid({ reason: 'Say who or what it is for.' })
  const person = await assertPerson(ctx, userId)
  const order = workOrderId ? await orderFor(ctx, workOrderId) : undefined
  const what = { workOrderId, userId: person, reference: reference || order?.number, reason }
  return shown(ctx, await issueStock(ctx, { lines: [line], ...what }))
}

export async function giveBack(ctx: Ctx, { workOrderId, userId, ...asked }: Input<typeof endpoints.return>): Answer {
  const { reference, reason, ...line } = asked
  const person = await assertPerson(ctx, userId)
  const order = workOrderId ? await orderFor(ctx, workOrderId) : undefined
  const what = { workOrderId, userId: person, reference: reference || order?.number, reason }
  return shown(ctx, await returnStock(ctx, { lines: [line], ...what }))
}

export async function transfer(ctx: Ctx, { reference, reason, ...line }: Input<typeof endpoints.transfer>): Answer {
  return shown(ctx, await transferStock(ctx, { lines: [line], reference, reason }))
}

export async function adjust(ctx: Ctx, { reason, change, ...line }: Input<typeof endpoints.adjust>): Answer {
  return shown(ctx, await adjustStock(ctx, { lines: [{ ...line, quantity: change }], reason }))
}

async function assertPerson(ctx: Ctx, userId: string | null | undefined) {
  if (userId && !(await workingHere(ctx, [userId])).has(userId))
    throw invalid({ userId: 'Choose somebody who works here.' })
  return userId
}
