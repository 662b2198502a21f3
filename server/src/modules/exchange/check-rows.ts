import type { ImportPreviewRow } from '@mtambo/contract'
import { and, eq, sql } from 'drizzle-orm'
import { runAs, type Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { importChecked } from './events.ts'
import { goThrough } from './go-through.ts'
import { linesKept } from './kept-file.ts'
import { progressOf } from './progress.ts'
import type { StoredImport } from './queries.ts'
import { actorOf, readingFor } from './reading-for.ts'
import { importProblems, imports } from './tables.ts'
import type { Outcome } from './prepare.ts'
import type { Reading } from './understand.ts'

const SHOWN = 20
/** More than anybody mends by hand: a file of which every cell is wrong would fill the disk. */
const MOST_PROBLEMS = 100_000

/** Looks at every row, and keeps what would become of it; the rows themselves are not kept. */
export async function checkRows(it: StoredImport) {
  const { orgId, id, register } = it
  const actor = await actorOf(it)
  const reading = await runAs(orgId, actor, (ctx) => readingFor(ctx, it), { read: true })
  await runAs(orgId, actor, ({ tx }) =>
    tx.delete(importProblems).where(and(eq(importProblems.orgId, orgId), eq(importProblems.importId, id))),
  )
  const counts = { added: 0, changed: 0, left: 0, wrong: 0 }
  const preview: ImportPreviewRow[] = []
  let problems = 0
  await goThrough(
    reading,
    await linesKept(it),
    (work) => runAs(orgId, actor, work),
    async (ctx, outcomes) => {
      for (const outcome of outcomes) {
        counts[outcome.action] += 1
        if (preview.length < SHOWN) preview.push(previewOf(reading, outcome))
      }
      problems += await keepProblems(ctx, id, reading, outcomes, problems)
    },
    progressOf(it),
  )
  await runAs(orgId, actor, async (ctx) => {
    await ctx.tx
      .update(imports)
      .set({ status: 'checked', ...counts, preview: preview.toSorted((a, b) => a.line - b.line), progress: it.rows })
      .where(and(eq(imports.orgId, orgId), eq(imports.id, id), eq(imports.status, 'checking')))
    await emit(ctx, importChecked, { about: id, from: 'checking', to: 'checked', data: { register } })
  })
}

const previewOf = ({ fields }: Reading, { row, action }: Outcome): ImportPreviewRow => ({
  line: row.line,
  action,
  cells: fields.flatMap(({ name, label }) => {
    const value = row.shown[name] ?? row.wrong.find(({ field }) => field === name)?.value
    return value ? [{ label, value }] : []
  }),
})

/** The screen shows the first of them, and all that are kept are to be had as a table; `wrong` counts every row. */
async function keepProblems({ tx, orgId }: Ctx, id: string, reading: Reading, outcomes: Outcome[], from: number) {
  const { fields, mapping, headings } = reading
  const columnOf = (name: string) => {
    const column = mapping.columns[name]?.[0]
    return (
      (column === undefined ? undefined : headings[column]) ??
      fields.find((field) => field.name === name)?.label ??
      name
    )
  }
  const rows = outcomes
    .flatMap(({ row, wrong, action }) => (action === 'wrong' ? wrong.map((one) => ({ line: row.line, ...one })) : []))
    .slice(0, MOST_PROBLEMS - from)
  if (rows.length === 0) return 0
  await tx.execute(sql`
    insert into ${importProblems} (org_id, import_id, n, line, "column", value, reason)
    select ${orgId}, ${id}, ${from}::int + n, line, "column", value, reason
    from unnest(
      ${sql.param(rows.map(({ line }) => line))}::int[],
      ${sql.param(rows.map(({ field }) => columnOf(field)))}::text[],
      ${sql.param(rows.map(({ value }) => value))}::text[],
      ${sql.param(rows.map(({ reason }) => reason))}::text[]
    ) with ordinality as wrong(line, "column", value, reason, n)
    on conflict do nothing`)
  return rows.length
}
