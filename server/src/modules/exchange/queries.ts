import {
  UNDO_DAYS,
  type exchange as endpoints,
  type Import,
  type ImportField,
  type ImportProblem,
  type ImportRegister,
  type Input,
  type Output,
} from '@mtambo/contract'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { found } from '#core/errors.ts'
import { cursorOf, pageOf, placeOf } from '#core/paging.ts'
import { organisationOf } from '#modules/identity/index.ts'
import type { Field, Register } from './register.ts'
import { registerNamed, registersHere } from './registers/index.ts'
import { importMappings, importProblems, imports } from './tables.ts'
import { optionsOf } from './understand.ts'

export type StoredImport = typeof imports.$inferSelect

const UNDO_MS = UNDO_DAYS * 86_400_000

export async function listImports(
  ctx: Ctx,
  { register, cursor, limit = 25 }: Input<typeof endpoints.list>,
): Promise<Output<typeof endpoints.list>> {
  const place = placeOf(cursor, 'moment')
  const rows = await ctx.tx
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.orgId, ctx.orgId),
        register && eq(imports.register, register),
        place && sql`(${imports.createdAt}, ${imports.id}) < (${place[0]}, ${place[1]})`,
      ),
    )
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit + 1)
  return pageOf(
    rows,
    limit,
    (row) => cursorOf(row.createdAt, row.id),
    (row) => ({ ...row, by: row.byName }),
  )
}

export async function findImport({ tx, orgId }: Ctx, id: string): Promise<StoredImport | undefined> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.orgId, orgId), eq(imports.id, id)))
  return row
}

/** Locks the row, so that two people cannot decide at once. */
export async function lockImport({ tx, orgId }: Ctx, id: string): Promise<StoredImport> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(eq(imports.orgId, orgId), eq(imports.id, id)))
    .for('update')
  return found(row, 'import')
}

export async function getImport(ctx: Ctx, { id }: { id: string }): Promise<Import> {
  const row = found(await findImport(ctx, id), 'import')
  const register = await registerNamed(ctx, row.register)
  const { finishedAt, status } = row
  const until = status === 'done' && finishedAt ? new Date(finishedAt.getTime() + UNDO_MS) : null
  return {
    ...row,
    by: row.byName,
    fields: await fieldsShown(ctx, register),
    key: register.key,
    mayUpdate: register.change !== undefined,
    before: await sameFile(ctx, row),
    undoUntil: until && until > ctx.now ? until : null,
  }
}

/** The last time this very file went into the same register. */
async function sameFile({ tx, orgId }: Ctx, { digest, register, id }: StoredImport): Promise<Import['before']> {
  const [row] = await tx
    .select({ id: imports.id, by: imports.byName, at: sql<Date>`${imports.finishedAt}`.mapWith(imports.finishedAt) })
    .from(imports)
    .where(
      and(
        eq(imports.orgId, orgId),
        eq(imports.digest, digest),
        eq(imports.register, register),
        eq(imports.status, 'done'),
        sql`${imports.id} <> ${id}`,
      ),
    )
    .orderBy(desc(imports.finishedAt))
    .limit(1)
  return row ?? null
}

export async function listProblems(
  ctx: Ctx,
  { id, cursor, limit = 50 }: Input<typeof endpoints.problems>,
): Promise<Output<typeof endpoints.problems>> {
  found(await findImport(ctx, id), 'import')
  const place = placeOf(cursor)
  const [line, n] = place?.[0].split('|') ?? []
  const rows = await ctx.tx
    .select()
    .from(importProblems)
    .where(
      and(
        eq(importProblems.orgId, ctx.orgId),
        eq(importProblems.importId, id),
        place && sql`(${importProblems.line}, ${importProblems.n}) > (${Number(line) || 0}, ${Number(n) || 0})`,
      ),
    )
    .orderBy(asc(importProblems.line), asc(importProblems.n))
    .limit(limit + 1)
  return pageOf(
    rows,
    limit,
    (row) => cursorOf(`${row.line}|${row.n}`, id),
    (row): ImportProblem => row,
  )
}

export async function listRegisters(ctx: Ctx): Promise<Output<typeof endpoints.registers>> {
  const shown = []
  for (const register of await registersHere(ctx))
    shown.push({ register: register.name, fields: await fieldsShown(ctx, register) })
  return shown
}

async function fieldsShown(ctx: Ctx, register: Register): Promise<ImportField[]> {
  const organisation = await organisationOf(ctx)
  const shown = (field: Field): ImportField => ({
    name: field.name,
    label: field.label,
    kind: field.kind,
    required: field.required ?? false,
    example: field.example,
    hint: field.hint ?? null,
    options: optionsOf(field, organisation),
    list: field.list ?? null,
    several: field.several ?? false,
  })
  return (await register.fields(ctx)).map(shown)
}

export async function rememberedMapping({ tx, orgId }: Ctx, register: ImportRegister) {
  const [row] = await tx
    .select({ headings: importMappings.headings, mapping: importMappings.mapping })
    .from(importMappings)
    .where(and(eq(importMappings.orgId, orgId), eq(importMappings.register, register)))
  return row
}
