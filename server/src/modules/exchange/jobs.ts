import { and, eq, inArray, lt } from 'drizzle-orm'
import { z } from 'zod'
import { now } from '#core/clock.ts'
import { runAs, SYSTEM, type Ctx } from '#core/context.ts'
import { Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { errand, type Job } from '#core/jobs.ts'
import { log } from '#core/log.ts'
import { UNDO_DAYS } from '@mtambo/contract'
import { checkRows } from './check-rows.ts'
import { importFailed } from './events.ts'
import { Elsewhere, importRowsOf } from './import-rows.ts'
import { forgetFile } from './kept-file.ts'
import { findImport, type StoredImport } from './queries.ts'
import { importRows, imports } from './tables.ts'
import { takeBack } from './take-back.ts'

const One = z.object({ id: z.uuid() })
const STEPS = { checking: checkRows, importing: importRowsOf, undoing: takeBack }

/**
 * What an import waits for, by its status. Run again after a process died, it begins anew: what is kept is kept in one
 * transaction, at the end of which the status changes too.
 */
export const workOnImport: Job<typeof One> = errand('exchange.work', One, async (orgId, { id }) => {
  const it = await runAs(orgId, SYSTEM, (ctx) => findImport(ctx, id), { read: true })
  if (!it || !(it.status in STEPS)) return
  try {
    await STEPS[it.status as keyof typeof STEPS](it)
  } catch (error) {
    if (error instanceof Elsewhere) throw error
    if (!(error instanceof Refusal)) log.error({ error, import: id }, 'import failed')
    await noteFailure(it, error)
  }
})

const OURS = 'Something went wrong on our side, and nothing was changed. Try it again.'

async function noteFailure({ orgId, id, status, register }: StoredImport, error: unknown) {
  const why = error instanceof Refusal ? error.message : OURS
  await runAs(orgId, SYSTEM, async (ctx) => {
    await ctx.tx
      .update(imports)
      .set({ status: status === 'undoing' ? 'done' : 'failed', problem: why })
      .where(and(eq(imports.orgId, orgId), eq(imports.id, id), eq(imports.status, status)))
    await emit(ctx, importFailed, { about: id, from: status, notes: why, data: { register } })
  })
}

/** The bytes of a file that nobody needs any more. */
export const forgetBytes: Job<typeof One> = errand('exchange.forget-bytes', One, (orgId, { id }) =>
  forgetFile({ orgId, id }),
)

/** After a month: what could be taken back, and files that nothing came of. */
export const forgetOld: Job = errand(
  'exchange.forget-old',
  z.object({}),
  async (orgId) => {
    const before = new Date(now().getTime() - UNDO_DAYS * 86_400_000)
    const gone = await runAs(orgId, SYSTEM, async ({ tx }) => {
      const over = tx
        .select({ id: imports.id })
        .from(imports)
        .where(and(eq(imports.orgId, orgId), lt(imports.finishedAt, before)))
      await tx.delete(importRows).where(and(eq(importRows.orgId, orgId), inArray(importRows.importId, over)))
      return tx
        .delete(imports)
        .where(
          and(
            eq(imports.orgId, orgId),
            inArray(imports.status, ['mapping', 'checked', 'failed']),
            lt(imports.createdAt, before),
          ),
        )
        .returning({ id: imports.id })
    })
    for (const { id } of gone) await forgetFile({ orgId, id })
    await runAs(orgId, SYSTEM, (ctx) => letGo(ctx))
  },
  { cron: '20 2 * * *' },
)

/** What nobody is at any more, such as what was restored from a backup in the middle of its import, stands in nobody's way. */
async function letGo({ tx, orgId, now: at }: Ctx) {
  const stale = and(eq(imports.orgId, orgId), lt(imports.createdAt, new Date(at.getTime() - 86_400_000)))
  const problem = 'It was interrupted. Try it again.'
  await tx
    .update(imports)
    .set({ status: 'failed', problem })
    .where(and(stale, inArray(imports.status, ['checking', 'importing'])))
  await tx
    .update(imports)
    .set({ status: 'done', problem })
    .where(and(stale, eq(imports.status, 'undoing')))
}

export const jobs: Job[] = [workOnImport, forgetBytes, forgetOld]
