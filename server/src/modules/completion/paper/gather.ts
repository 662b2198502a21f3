import type { CategoryList, Completion, FileLink, WorkChecklist, WorkCosts, WorkOrder } from '@mtambo/contract'
import { eq, and } from 'drizzle-orm'
import { momentIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { checklistsOf } from '#modules/checklists/index.ts'
import { smallPictures, type SmallPicture } from '#modules/files/index.ts'
import { categoryLabel, organisationOf } from '#modules/identity/index.ts'
import { getCosts } from '#modules/work-costs/index.ts'
import { getWorkOrder, workLogs } from '#modules/work-orders/index.ts'
import { getCompletion } from '../queries.ts'

/** How the organisation writes: its name and words, its zone, its currency. */
export type Hand = {
  organisation: string
  workOrder: string
  technician: string
  currency: string
  moment: (at: Date) => string
  label: (list: CategoryList, code: string | null) => Promise<string | null>
}

export type OrderSheet = {
  hand: Hand
  order: WorkOrder
  checklists: WorkChecklist[]
  costs: WorkCosts
  completion: Completion
  labels: Record<'type' | 'equipmentType' | 'problem' | 'cause' | 'remedy', string | null>
  pictures: SmallPicture[]
}

async function handOf(ctx: Ctx): Promise<Hand> {
  const { name, words, currency, timeZone } = await organisationOf(ctx)
  return {
    organisation: name,
    workOrder: words.workOrder,
    technician: words.technician,
    currency,
    moment: (at) => momentIn(timeZone, at),
    label: async (list, code) => code && ((await categoryLabel(ctx, list, code)) ?? code),
  }
}

/** More nobody prints; they are all held at once while the paper is drawn. */
const MOST_PICTURES = 200

const idsOf = (links: FileLink[]) => links.map(({ id }) => id)

/** Everything that the paper of an order says, as far as the asker may see it. */
export async function orderSheet(ctx: Ctx, id: string): Promise<OrderSheet> {
  const order = await getWorkOrder(ctx, { id })
  const hand = await handOf(ctx)
  const checklists = await checklistsOf(ctx, id)
  const completion = await getCompletion(ctx, { id })
  return {
    hand,
    order,
    checklists,
    costs: await getCosts(ctx, { id }),
    completion,
    labels: {
      type: await hand.label('work', order.type),
      equipmentType: await hand.label('asset', order.equipmentType),
      problem: await hand.label('problem', completion.problem),
      cause: await hand.label('cause', completion.cause),
      remedy: await hand.label('remedy', completion.remedy),
    },
    pictures: await smallPictures(
      ctx,
      [
        ...completion.signatures.flatMap(({ picture }) => (picture ? [picture.id] : [])),
        ...checklists.flatMap(({ steps }) => steps.flatMap(({ photos }) => idsOf(photos))),
        ...order.logs.flatMap(({ photos }) => idsOf(photos)),
      ].slice(0, MOST_PICTURES),
    ),
  }
}

export type LogSheet = { hand: Hand; order: WorkOrder; log: WorkOrder['logs'][number]; pictures: SmallPicture[] }

/** One entry of the maintenance log, with the order it was written for. */
export async function logSheet(ctx: Ctx, logId: string): Promise<LogSheet> {
  const [row] = await ctx.tx
    .select({ workOrderId: workLogs.workOrderId })
    .from(workLogs)
    .where(and(eq(workLogs.orgId, ctx.orgId), eq(workLogs.id, logId)))
  const order = await getWorkOrder(ctx, { id: found(row, 'entry of the log').workOrderId })
  const log = found(
    order.logs.find(({ id }) => id === logId),
    'entry of the log',
  )
  return { hand: await handOf(ctx), order, log, pictures: await smallPictures(ctx, idsOf(log.photos)) }
}
