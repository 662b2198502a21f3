import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { runAs, type Ctx } from '#core/context.ts'
import { notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { searchWords } from '#core/tables.ts'
import { importUndone } from './events.ts'
import { assertAlone } from './import-rows.ts'
import { obstaclesTo } from './obstacles.ts'
import type { StoredImport } from './queries.ts'
import { actorOf } from './reading-for.ts'
import type { Register } from './register.ts'
import { registerNamed } from './registers/index.ts'
import { importRows, imports } from './tables.ts'

const MANY = 1000

/** Takes a whole import back, in one transaction: rows that were added go, rows that were changed are as they were. */
export async function takeBack(it: StoredImport) {
  const { orgId, id, added, changed } = it
  await runAs(orgId, await actorOf(it), async (ctx) => {
    await assertAlone(ctx, it)
    // The database knows nothing yet of rows that came in a minute ago, takes them for few, and would go through all of them for each.
    if (added + changed > MANY) await ctx.tx.execute(sql`set local enable_nestloop = off`)
    const register = await registerNamed(ctx, it.register)
    const obstacles = await obstaclesTo(ctx, it, register)
    if (obstacles.length > 0) throw notAllowedNow(`It cannot be taken back: ${obstacles.join('; ')}.`)
    await changeBack(ctx, it, register)
    await remove(ctx, it, register)
    await ctx.tx
      .update(imports)
      .set({ status: 'undone', progress: it.rows, problem: null })
      .where(and(eq(imports.orgId, orgId), eq(imports.id, id)))
    await ctx.tx.delete(importRows).where(and(eq(importRows.orgId, orgId), eq(importRows.importId, id)))
    await emit(ctx, importUndone, {
      about: id,
      from: 'done',
      to: 'undone',
      data: { register: it.register, added, changed },
    })
  })
}

async function changeBack(ctx: Ctx, { id }: StoredImport, { change }: Register) {
  const rows = await ctx.tx
    .select({ rowId: importRows.rowId, before: importRows.before })
    .from(importRows)
    .where(and(eq(importRows.orgId, ctx.orgId), eq(importRows.importId, id), isNotNull(importRows.before)))
  for (const { rowId, before } of rows) await change!(ctx, rowId, before!)
}

async function remove({ tx, orgId }: Ctx, { id }: StoredImport, { undo }: Register) {
  const added = sql`select row_id from ${importRows} where org_id = ${orgId} and import_id = ${id} and before is null`
  for (const { table, column } of undo.owned)
    await tx.execute(
      sql`delete from ${sql.identifier(table)} where org_id = ${orgId} and ${sql.identifier(column)} in (${added})`,
    )
  await tx.execute(
    sql`delete from ${searchWords} where org_id = ${orgId} and register = ${undo.words} and id in (${added})`,
  )
  await tx.execute(sql`delete from ${sql.identifier(undo.table)} where org_id = ${orgId} and id in (${added})`)
}
