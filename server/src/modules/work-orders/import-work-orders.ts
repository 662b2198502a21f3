import { and, eq, inArray } from 'drizzle-orm'
import type { Severity, WorkOrderStatus, WorkType } from '@mtambo/contract'
import { userIdOf, type Ctx } from '#core/context.ts'
import { Refusal, violates } from '#core/errors.ts'
import { emitAll } from '#core/events.ts'
import { newId } from '#core/ids.ts'
import { insertMany } from '#core/insert-many.ts'
import { indexAllWords } from '#core/search.ts'
import { nextNumbers, watchNumbers } from '#modules/identity/index.ts'
import { workOrderImported } from './events.ts'
import { findableBy } from './rows.ts'
import { workOrders } from './tables.ts'

/** An order as it comes from elsewhere, with its own past. Whoever imports has checked codes, people and equipment. */
export type ImportedWork = {
  id?: string | undefined
  /** Its own number, where it had one; each once. */
  number?: string | undefined
  title: string
  description?: string | undefined
  type: WorkType
  status: WorkOrderStatus
  priority: Severity
  equipmentType?: string | null
  assetId?: string | null
  equipment?: string | null
  locationId?: string | null
  locationText?: string | null
  assigneeId?: string | null
  teamId?: string | null
  scheduledOn?: string | null
  dueOn?: string | null
  estimatedMinutes?: number | null
  createdAt: Date
  startedAt?: Date | null
  completedAt?: Date | null
  closedAt?: Date | null
  completionNotes?: string | null
  /** In minor units of the organisation's currency, as it was written down elsewhere. */
  cost?: number | null
  /** Codes of the organisation's lists. */
  problem?: string | null
  cause?: string | null
  remedy?: string | null
  /** The equipment had stopped doing what it is for. */
  isFailure?: boolean
}
export type Imported = ImportedWork & { id: string; number: string }

/**
 * Writes many orders in few statements, with their numbers, words and events, and tells nobody. Give it some thousand
 * rows at a time. All or none: a number that is taken refuses them all (`workNumbersTaken` says it before).
 */
export async function importWorkOrders(ctx: Ctx, given: ImportedWork[]): Promise<Imported[]> {
  const made = await numbered(ctx, given)
  const rows = made.map((row) => stored(ctx, row))
  await insertMany(ctx.tx, workOrders, rows).catch(refuseTaken)
  await indexAllWords(
    ctx,
    'work-orders',
    rows.map((row) => ({ id: row.id, words: findableBy(row) })),
  )
  const data = { caseId: null, serviceRequestId: null, userIds: [] }
  await emitAll(
    ctx,
    workOrderImported,
    made.map(({ id, status }) => ({ about: id, to: status, data })),
  )
  return made
}

/** Which of these numbers orders have already. */
export async function workNumbersTaken({ tx, orgId }: Ctx, numbers: string[]): Promise<Set<string>> {
  const rows = await tx
    .select({ number: workOrders.number })
    .from(workOrders)
    .where(and(eq(workOrders.orgId, orgId), inArray(workOrders.number, numbers)))
  return new Set(rows.map(({ number }) => number))
}

async function numbered(ctx: Ctx, rows: ImportedWork[]): Promise<Imported[]> {
  const own = new Set(rows.flatMap(({ number }) => number ?? []))
  // Numbers that come from elsewhere stand where the counter may yet arrive.
  if (own.size > 0) await watchNumbers(ctx, 'workOrder')
  const wanted = rows.filter(({ number }) => number === undefined).length
  const numbers: string[] = []
  while (numbers.length < wanted) {
    const next = await nextNumbers(ctx, 'workOrder', wanted - numbers.length)
    numbers.push(...next.filter((number) => !own.has(number)))
  }
  return rows.map((row) => ({ ...row, id: row.id ?? newId(), number: row.number ?? numbers.shift()! }))
}

const stored = (ctx: Ctx, { cost, ...row }: Imported) => ({
  ...row,
  orgId: ctx.orgId,
  description: row.description ?? '',
  locationText: row.locationText ?? null,
  equipment: row.equipment ?? null,
  isFailure: row.isFailure ?? false,
  createdById: userIdOf(ctx),
  firstStartedAt: row.startedAt ?? null,
  recordedCost: cost ?? 0,
})

function refuseTaken(error: unknown): never {
  if (violates(error, 'work_orders_number') || violates(error, 'work_orders_org_id_id_pk'))
    throw new Refusal('conflict', 'One of these work orders is there already: its number or id is taken.')
  throw error
}
