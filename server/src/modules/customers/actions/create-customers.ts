import { and, eq, inArray } from 'drizzle-orm'
import type { customers as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import { emitAll } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { indexAllWords } from '#core/search.ts'
import { nextNumbers, watchNumbers } from '#modules/identity/index.ts'
import { customerCreated } from '../events.ts'
import { assertReachable, sameId, sortableNumber, wordsOfCustomer } from '../rules.ts'
import { refuseTaken, storable } from '../storable.ts'
import { customers } from '../tables.ts'

/** As one would type it; with the account number it had elsewhere, if it had one. */
export type NewCustomer = Input<typeof endpoints.create> & { accountNumber?: string | undefined }
type RowProblem = { row: number; field: string; says: string }

/** What would keep these customers from being added, without adding any. */
export async function problemsOfCustomers(ctx: Ctx, rows: NewCustomer[]): Promise<RowProblem[]> {
  const ids = await taken(
    ctx,
    customers.idNumber,
    rows.map(({ idNumber }) => sameId(idNumber)),
  )
  const accounts = await taken(
    ctx,
    customers.accountNumber,
    rows.flatMap(({ accountNumber }) => accountNumber ?? []),
  )
  const problems: RowProblem[] = []
  for (const [row, typed] of rows.entries()) {
    const say = (field: string, says: string) => problems.push({ row, field, says })
    if (ids.has(sameId(typed.idNumber))) say('idNumber', 'Another customer already has this ID number.')
    ids.add(sameId(typed.idNumber))
    if (typed.accountNumber && accounts.has(typed.accountNumber))
      say('accountNumber', 'Another customer already has this account number.')
    if (typed.accountNumber) accounts.add(typed.accountNumber)
    for (const [field, says] of await wrongIn(ctx, typed)) say(field, says)
  }
  return problems
}

async function taken(
  { tx, orgId }: Ctx,
  column: typeof customers.idNumber | typeof customers.accountNumber,
  values: string[],
) {
  const rows = await tx
    .select({ value: column })
    .from(customers)
    .where(and(eq(customers.orgId, orgId), inArray(column, values)))
  return new Set(rows.map(({ value }) => value))
}

async function wrongIn(ctx: Ctx, typed: NewCustomer): Promise<[string, string][]> {
  try {
    assertReachable(await storable(ctx, typed))
    return []
  } catch (error) {
    if (error instanceof Refusal) return Object.entries(error.fields ?? {})
    throw error
  }
}

const AT_ONCE = 1000

/** Adds many at once, in few statements. All or none: what is wrong is said as `rows.3.idNumber`. */
export async function createCustomers(ctx: Ctx, rows: NewCustomer[]): Promise<string[]> {
  const problems = await problemsOfCustomers(ctx, rows)
  if (problems.length > 0)
    throw invalid(Object.fromEntries(problems.map(({ row, field, says }) => [`rows.${row}.${field}`, says])))
  const numbers = await numbersFor(ctx, rows)
  const made: (typeof customers.$inferInsert)[] = []
  for (const [i, { id = newId(), ...typed }] of rows.entries()) {
    const accountNumber = numbers[i]!
    const fields = await storable(ctx, typed)
    const kept = { ...fields, accountNumber, accountKey: sortableNumber(accountNumber), registeredAt: ctx.now }
    made.push({ ...kept, orgId: ctx.orgId, id })
  }
  for (let i = 0; i < made.length; i += AT_ONCE)
    await ctx.tx
      .insert(customers)
      .values(made.slice(i, i + AT_ONCE))
      .catch(refuseTaken)
  await indexAllWords(
    ctx,
    'customers',
    made.map((row) => ({ id: row.id, words: wordsOfCustomer(row) })),
  )
  await emitAll(
    ctx,
    customerCreated,
    made.map(({ id, accountNumber }) => ({ about: id, customerId: id, data: { accountNumber } })),
  )
  return made.map(({ id }) => id)
}

/** Numbers that come from elsewhere stand where the counter may yet arrive. */
async function numbersFor(ctx: Ctx, rows: NewCustomer[]): Promise<string[]> {
  const own = new Set(rows.flatMap(({ accountNumber }) => accountNumber ?? []))
  if (own.size > 0) await watchNumbers(ctx, 'customer')
  const wanted = rows.filter(({ accountNumber }) => accountNumber === undefined).length
  const next: string[] = []
  while (next.length < wanted)
    next.push(...(await nextNumbers(ctx, 'customer', wanted - next.length)).filter((number) => !own.has(number)))
  return rows.map(({ accountNumber }) => accountNumber ?? next.shift()!)
}
