import type { exchange as endpoints, Import, Input } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { notAllowedNow, violates } from '#core/errors.ts'
import { enqueue } from '#core/jobs.ts'
import { workOnImport } from '../jobs.ts'
import { getImport, lockImport } from '../queries.ts'
import { imports } from '../tables.ts'

type Typed = Input<typeof endpoints.start>

export async function startImport(ctx: Ctx, typed: Typed): Promise<Import> {
  await letStart(ctx, typed)
  enqueue(ctx, workOnImport, { id: typed.id })
  return getImport(ctx, { id: typed.id })
}

export async function letStart(ctx: Ctx, { id, onlyRight = false }: Typed) {
  const { status, wrong, added, changed } = await lockImport(ctx, id)
  if (status !== 'checked') throw notAllowedNow('Only a file that was checked can be imported. Check it first.')
  if (wrong > 0 && !onlyRight)
    throw notAllowedNow(`${wrong} rows are wrong. Correct them and send the file again, or import only the right ones.`)
  if (added + changed === 0) throw notAllowedNow('There is nothing to import: no row is new or different.')
  await ctx.tx
    .update(imports)
    .set({ status: 'importing', progress: 0, onlyRight, problem: null })
    .where(and(eq(imports.orgId, ctx.orgId), eq(imports.id, id)))
    .catch(refuseAnother)
}

/** The database decides who was first. */
export function refuseAnother(error: unknown): never {
  if (violates(error, 'imports_one_at_a_time'))
    throw notAllowedNow('Another import is under way. Wait until it is done.')
  throw error
}
