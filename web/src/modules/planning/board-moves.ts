import type { BoardCard, BoardColumn, WorkOrderStatus } from '@mtambo/contract'
import type { Verb } from '#modules/work-orders/index.ts'

export const COLUMNS: readonly BoardColumn[] = ['requested', 'open', 'scheduled', 'in_progress', 'on_hold', 'completed']

export const columnOf = (status: WorkOrderStatus): BoardColumn | undefined =>
  status === 'postponed' ? 'scheduled' : COLUMNS.find((column) => column === status)

/** What putting a card into a column does. `unplan` takes its day away; the others are the verbs of its page. */
export type Deed = Extract<Verb, 'approve' | 'reschedule' | 'start' | 'hold' | 'complete'> | 'unplan'

const DEEDS: Record<BoardColumn, Deed | undefined> = {
  requested: undefined,
  open: 'unplan',
  scheduled: 'reschedule',
  in_progress: 'start',
  on_hold: 'hold',
  completed: 'complete',
}

export const deedFor = (status: WorkOrderStatus, to: BoardColumn): Deed | undefined =>
  status === 'requested' ? 'approve' : DEEDS[to]

const NOT_BEGUN: readonly WorkOrderStatus[] = ['open', 'scheduled', 'postponed']

/** Why a card cannot go there, for whoever has just tried. */
export function whyNot({ number, status, columns }: Pick<BoardCard, 'number' | 'status' | 'columns'>, to: BoardColumn) {
  if (status === 'requested') return `${number} waits for approval. Somebody who may approve it decides first.`
  if (status === 'completed') return `${number} is completed. Open it to close it, or to add to its log.`
  if (to === 'requested') return `${number} is approved already. Only what is newly asked for waits there.`
  if (columns.length === 0) return `You may not move ${number}. Ask whoever has it, or who plans the work.`
  if (to === 'on_hold' && NOT_BEGUN.includes(status))
    return `${number} has not begun. What has begun can be put on hold.`
  if (to === 'open' || to === 'scheduled')
    return NOT_BEGUN.includes(status)
      ? `You may not plan ${number}. Ask somebody who plans the work.`
      : `${number} has begun, so it cannot be planned any more. Put it on hold, or complete it.`
  return `You may not do this with ${number}. Ask whoever has it.`
}
