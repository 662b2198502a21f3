import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { now as present } from '#core/clock.ts'
import { runAs, SYSTEM, type Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { enqueue, errand } from '#core/jobs.ts'
import { log } from '#core/log.ts'
import { restoreFailed } from './events.ts'
import { keyOfRestore, openRestore } from './places.ts'
import { removeArchives } from './remove-archives.ts'
import { FAULT, reporting, silent } from './reporting.ts'
import { restoreHere } from './restore-here.ts'
import { restores } from './tables.ts'

const BROKEN_OFF = 'The server was stopped while it worked on this. Nothing was changed. Begin again.'

/** Restores what was asked for, once: if a process dies over it, nothing has changed, and it is said so. */
export const performRestore = errand('backup.restore', z.object({ id: z.uuid() }), async (orgId, { id }) => {
  const [restore] = await runAs(orgId, SYSTEM, ({ tx, now }) =>
    tx
      .update(restores)
      .set({ state: 'running', aliveAt: now })
      .where(and(eq(restores.orgId, orgId), eq(restores.id, id), eq(restores.state, 'waiting')))
      .returning(),
  )
  if (!restore) return runAs(orgId, SYSTEM, noteBrokenOff)
  const report = reporting(restores, orgId, id)
  const { askedBy: userId, askedByName: name, tellPeople } = restore
  const asked = { orgId, restoreId: id, userId, name, tellPeople }
  try {
    const result = await restoreHere(asked, () => openRestore(orgId, id), report.watch)
    await report.stop()
    await runAs(orgId, SYSTEM, (ctx) => endRestore(ctx, id, { state: 'done', result }))
  } catch (error) {
    if (!(error instanceof Refusal)) log.error({ error, restore: id }, 'restore failed')
    await report.stop()
    const problem = error instanceof Refusal ? error.message : FAULT
    await runAs(orgId, SYSTEM, (ctx) => endRestore(ctx, id, { state: 'failed', problem }))
  }
})

/** However it ended, the archive that was sent is not needed again. */
async function endRestore(ctx: Ctx, id: string, values: Partial<typeof restores.$inferInsert>) {
  await ctx.tx
    .update(restores)
    .set({ ...values, endedAt: present() })
    .where(and(eq(restores.orgId, ctx.orgId), eq(restores.id, id)))
  enqueue(ctx, removeArchives, { keys: [keyOfRestore(ctx.orgId, id)] })
  if (values.state === 'failed') await emit(ctx, restoreFailed, { about: id, data: {} })
}

/** Of a process that died; what it had put into the storage is put over by the next try. */
export async function noteBrokenOff(ctx: Ctx) {
  const dead = await ctx.tx
    .select({ id: restores.id })
    .from(restores)
    .where(and(eq(restores.orgId, ctx.orgId), eq(restores.state, 'running'), silent(restores, ctx.now)))
  for (const { id } of dead) await endRestore(ctx, id, { state: 'failed', problem: BROKEN_OFF })
}
