import type { cases as endpoints, Input } from '@mtambo/contract'
import { reach, userIdOf, type Ctx } from '#core/context.ts'
import { forbidden } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { attachFiles } from '#modules/files/index.ts'
import { caseNoted } from '../events.ts'
import { getCase, lockCase } from '../queries.ts'

/** A note for colleagues, or also for the customer, who is told. */
export async function noteCase(ctx: Ctx, { id, notes, forCustomer = false }: Input<typeof endpoints.note>) {
  const it = await lockCase(ctx, id)
  if (reach(ctx, 'cases:read') === 'own' && it.assigneeId !== userIdOf(ctx))
    throw forbidden('Notes are for those who work on it. Ask to have it assigned to you.')
  await emit(ctx, caseNoted, {
    about: id,
    customerId: forCustomer ? it.customerId : null,
    notes,
    data: { userIds: it.assigneeId ? [it.assigneeId] : [], forReporter: forCustomer },
  })
  return getCase(ctx, { id })
}

/** More of it from whoever reported it without a login. */
export async function addToCase(ctx: Ctx, id: string, { notes, photoIds }: { notes: string; photoIds: string[] }) {
  const it = await lockCase(ctx, id)
  await attachFiles(ctx, photoIds, { type: 'case', id }, it.customerId)
  await emit(ctx, caseNoted, {
    about: id,
    customerId: it.customerId,
    notes,
    data: { userIds: it.assigneeId ? [it.assigneeId] : [], forReporter: true, byReporter: true },
  })
}
