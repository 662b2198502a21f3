import type { CompleteWorkOrder } from '@mtambo/contract'
import type { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import type { WorkOrderRecord } from './queries.ts'

type Asked = z.output<typeof CompleteWorkOrder>
type Part = (ctx: Ctx, order: WorkOrderRecord, asked: Asked) => Promise<unknown>

const parts: Part[] = []

/**
 * A module that ranks later and has a part in completing work: it refuses what is missing, or keeps what belongs to it.
 * Runs in the transaction of the completion, before the order moves.
 */
export const registerCompletion = (part: Part) => void parts.push(part)

export async function askAllParts(ctx: Ctx, order: WorkOrderRecord, asked: Asked) {
  for (const part of parts) await part(ctx, order, asked)
}
