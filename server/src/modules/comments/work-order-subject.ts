import { membersWhoMay } from '#modules/identity/index.ts'
import { peopleOf, readableOrder } from '#modules/work-orders/index.ts'
import { registerCommentSubject } from './subjects.ts'

registerCommentSubject({
  type: 'work-order',
  nameOf: async (ctx, id) => (await readableOrder(ctx, id)).number,
  read: 'work-orders:read',
  write: ['work-orders:complete', 'work-orders:request', 'work-orders:create', 'work-orders:assign'],
  moderate: 'work-orders:assign',
  async readers(ctx, id) {
    const order = await readableOrder(ctx, id)
    const theirs = new Set(await peopleOf(ctx, order))
    if (order.requestedAt && order.createdById) theirs.add(order.createdById)
    const members = await membersWhoMay(ctx, 'work-orders:read')
    return members.filter(({ userId, reach }) => reach === 'all' || theirs.has(userId))
  },
})
