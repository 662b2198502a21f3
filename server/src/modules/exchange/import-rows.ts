import { NEW_CATEGORY, type CategoryList } from '@mtambo/contract'
import { and, eq, sql } from 'drizzle-orm'
import { runAs, type Ctx } from '#core/context.ts'
import { notAllowedNow, Refusal } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import { categoriesOf } from '#modules/identity/index.ts'
import { saveCategories } from '#modules/settings/index.ts'
import { importDone } from './events.ts'
import { goThrough } from './go-through.ts'
import { forgetFile, linesKept } from './kept-file.ts'
import type { Outcome } from './prepare.ts'
import { progressOf } from './progress.ts'
import { findImport, type StoredImport } from './queries.ts'
import { actorOf, readingFor } from './reading-for.ts'
import type { Register } from './register.ts'
import { importRows, imports } from './tables.ts'
import { codeOf } from './understand.ts'

/** All rows in one transaction: it is done, or nothing of it is there. */
export async function importRowsOf(it: StoredImport) {
  const { orgId, id } = it
  const actor = await actorOf(it)
  await runAs(orgId, actor, (ctx) => addCategories(ctx, it))
  await runAs(orgId, actor, async (ctx) => {
    await assertAlone(ctx, it)
    const reading = await readingFor(ctx, it)
    const counts = { added: 0, changed: 0, left: 0, wrong: 0 }
    await goThrough(
      reading,
      await linesKept(it),
      (work) => work(ctx),
      async (_, outcomes) => {
        for (const { action } of outcomes) counts[action] += 1
        assertRight(it, outcomes)
        await write(ctx, it, reading.register, outcomes)
      },
      progressOf(it),
    )
    const { added, changed } = counts
    await ctx.tx
      .update(imports)
      .set({ status: 'done', ...counts, progress: it.rows, finishedAt: ctx.now })
      .where(and(eq(imports.orgId, orgId), eq(imports.id, id)))
    await emit(ctx, importDone, {
      about: id,
      from: 'importing',
      to: 'done',
      data: { register: it.register, added, changed },
    })
  })
  await forgetFile(it)
}

/** Not a failure of the import. */
export class Elsewhere extends Error {}

/** Two that work on the same import, since one was taken for dead: the second one gives way, and looks again later. */
export async function assertAlone(ctx: Ctx, { id, status }: StoredImport) {
  const { rows } = await ctx.tx.execute<{ free: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${id}, 0)) as free`,
  )
  if (!rows[0]?.free || (await findImport(ctx, id))?.status !== status)
    throw new Elsewhere('Another process is at this import.')
  // Half a million rows take longer than any request may.
  await ctx.tx.execute(sql`set local statement_timeout = '1h'`)
}

/** Since it was looked at, the register may have become another one. */
function assertRight({ onlyRight, wrong: expected }: StoredImport, outcomes: Outcome[]) {
  const bad = onlyRight && expected > 0 ? undefined : outcomes.find(({ action }) => action === 'wrong')
  const [why] = bad?.wrong ?? []
  if (bad && why)
    throw notAllowedNow(
      `Nothing was imported. Since the rows were checked, line ${bad.row.line} has become wrong: ${why.reason} Check the file again.`,
    )
}

async function write(ctx: Ctx, { id }: StoredImport, { add, change }: Register, outcomes: Outcome[]) {
  const added = outcomes.filter(({ action }) => action === 'added')
  const changed = outcomes.filter(({ action }) => action === 'changed')
  if (added.length > 0)
    await add(
      ctx,
      added.map(({ typed }) => typed),
    ).catch(sayWhich(added))
  for (const outcome of changed) await change!(ctx, outcome.id, outcome.changes).catch(sayWhich([outcome]))
  const rows = [...added.map((one) => ({ ...one, before: null })), ...changed]
  if (rows.length > 0)
    await ctx.tx.execute(sql`
      insert into ${importRows} (org_id, import_id, row_id, before)
      select ${ctx.orgId}, ${id}, row_id, before
      from unnest(
        ${sql.param(rows.map((row) => row.id))}::uuid[],
        ${sql.param(rows.map(({ before }) => before && JSON.stringify(before)))}::jsonb[]
      ) as written(row_id, before)`)
}

/** Beside which line of the file a refusal belongs. */
const sayWhich = (outcomes: Outcome[]) => (error: unknown) => {
  if (!(error instanceof Refusal)) throw error
  const at = Number(/^(?:rows\.)?(\d+)\./.exec(Object.keys(error.fields ?? {})[0] ?? '')?.[1] ?? 0)
  const line = outcomes[at]?.row.line ?? outcomes[0]?.row.line
  throw new Refusal(error.code, `Nothing was imported. Line ${line}: ${error.message}`)
}

/** Categories that are to be added come first and stay: whoever takes the rows back may have used them elsewhere. */
async function addCategories(ctx: Ctx, it: StoredImport) {
  const { fields, mapping } = await readingFor(ctx, it)
  const wanted = new Map<CategoryList, Set<string>>()
  for (const { name, list } of fields)
    for (const [label, stands] of Object.entries(mapping.values[name] ?? {}))
      if (list && stands === NEW_CATEGORY) wanted.set(list, (wanted.get(list) ?? new Set()).add(label))
  for (const [list, labels] of wanted) {
    const before = await categoriesOf(ctx, list)
    const items = before.map(({ code, label, active, interruption }) => ({ code, label, active, interruption }))
    for (const label of labels)
      if (!items.some(({ code }) => code === codeOf(label)))
        items.push({ code: codeOf(label), label: label.slice(0, 60), active: true, interruption: false })
    if (items.length > before.length) await saveCategories(ctx, { list, items })
  }
}
