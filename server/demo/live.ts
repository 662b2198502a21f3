import type { Permission } from '@mtambo/contract'
import { setClock } from '#core/clock.ts'
import { runAs, SYSTEM, type Actor, type Ctx } from '#core/context.ts'
import type { Client } from '#core/http.ts'
import { createAsset, moveAsset } from '#modules/assets/index.ts'
import { assignCase } from '#modules/cases/actions/assign-case.ts'
import { moveCase } from '#modules/cases/actions/move-case.ts'
import { noteCase } from '#modules/cases/actions/note-case.ts'
import { reportCase, reportMyCase } from '#modules/cases/actions/report-case.ts'
import { editConnection } from '#modules/connections/actions/edit-connection.ts'
import { createConnection, moveConnection } from '#modules/connections/index.ts'
import { registerPortal } from '#modules/customers/actions/register-portal.ts'
import { assertCustomer, createCustomer, customerName, deactivateCustomer } from '#modules/customers/index.ts'
import { completeWorkOrder } from '#modules/work-orders/actions/complete-work-order.ts'
import { startWorkOrder } from '#modules/work-orders/actions/start-or-hold.ts'
import { currentOrderOf } from '#modules/work-orders/index.ts'
import { portalHappenings } from './announcing.ts'
import { messageHappenings } from './messaging.ts'
import { requestHappenings } from './requesting.ts'
import { workHappenings } from './scheduling.ts'
import {
  chronology,
  type DemoAsset,
  type DemoConnection,
  type DemoLife,
  type DemoOrganisation,
  type FaultStory,
  type Step,
} from './data/index.ts'

/** Who is who in the database, by username. */
export type Cast = { orgId: string; users: Map<string, { userId: string; name: string }> }
/** The browser of those who register themselves. */
const CLIENT: Client = { ip: '127.0.0.1', headers: new Headers(), answerCookies: [] }
type Happening = { at: Date; run: () => Promise<unknown> }

/** Lives the demo through the product's own actions, under a clock that is set to each moment. */
export async function live(
  cast: Cast,
  life: DemoLife,
  { portal, slug }: DemoOrganisation,
  doJobs: () => Promise<void>,
) {
  const happenings: Happening[] = [
    ...life.customers.flatMap(({ input, registeredAt, deactivatedAt }, i): Happening[] => [
      { at: registeredAt, run: () => as(cast, 'admin', (ctx) => createCustomer(ctx, input)) },
      ...(portal[i]
        ? [{ at: new Date(registeredAt.getTime() + 60_000), run: () => openPortal(cast, slug, input.id, portal[i]!) }]
        : []),
      ...(deactivatedAt
        ? [{ at: deactivatedAt, run: () => as(cast, 'admin', (ctx) => deactivateCustomer(ctx, { id: input.id })) }]
        : []),
    ]),
    ...life.assets.flatMap((asset) => assetHappenings(cast, asset)),
    ...life.connections.flatMap((connection) => connectionHappenings(cast, connection)),
    ...portalHappenings(cast.orgId, life, (username, work) => as(cast, username, work)),
    ...messageHappenings(cast.orgId, life.messages, (username, work) => as(cast, username, work)),
    ...requestHappenings(cast, life.requests, (username, work) => as(cast, username, work)),
    ...workHappenings(cast.users, life.teams, life.jobs, (username, work) => as(cast, username, work)),
    ...chronology(life.faults).map(({ at, fault, step }) => ({
      at,
      run: () => (step ? take(cast, fault, step) : report(cast, fault)),
    })),
  ]
  for (const { at, run } of happenings.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    setClock(at)
    await run()
    await doJobs()
  }
}

const assetHappenings = (cast: Cast, { input, createdAt, changes }: DemoAsset): Happening[] => [
  { at: createdAt, run: () => as(cast, 'admin', (ctx) => createAsset(ctx, input)) },
  ...changes.map(({ at, ...change }) => ({
    at,
    run: () => as(cast, 'admin', (ctx) => moveAsset(ctx, { id: input.id, ...change })),
  })),
]

function connectionHappenings(cast: Cast, { input: all, createdAt, changes }: DemoConnection): Happening[] {
  const { lastReadingDate, lastReadingKwh, ...input } = all
  const read = { id: input.id, lastReadingDate, lastReadingKwh }
  return [
    { at: createdAt, run: () => as(cast, 'admin', (ctx) => createConnection(ctx, input)) },
    // Read long after it was connected.
    ...(lastReadingDate
      ? [
          {
            at: new Date(`${lastReadingDate}T15:00:00Z`),
            run: () => as(cast, 'admin', (ctx) => editConnection(ctx, read)),
          },
        ]
      : []),
    ...changes.map(({ to, at, notes }) => ({
      at,
      run: () => as(cast, 'admin', (ctx) => moveConnection(ctx, { id: input.id, to, notes: notes ?? undefined })),
    })),
  ]
}

/** Anybody of the staff may do what the story says they did: the stories keep to the roles. */
const everything = new Proxy({}, { get: () => 'all' }) as Partial<Record<Permission, 'all'>>

function as<T>({ orgId, users }: Cast, username: string, work: (ctx: Ctx) => Promise<T>) {
  const person = users.get(username) ?? [...users.values()][0]!
  const actor: Actor = { kind: 'staff', ...person, memberId: person.userId, level: 100, grants: everything }
  return runAs(orgId, actor, work)
}

/** As the customer themselves do it, with the numbers on their bill. */
async function openPortal(
  { orgId }: Cast,
  organisation: string,
  customerId: string,
  { idNumber, phone, password }: DemoOrganisation['portal'][number],
) {
  const accountNumber = await runAs(orgId, SYSTEM, async (ctx) => (await assertCustomer(ctx, customerId)).accountNumber)
  await registerPortal({ organisation, accountNumber, idNumber, phone, password }, { ...CLIENT, answerCookies: [] })
}

function report(cast: Cast, { report: told }: FaultStory) {
  if (told.channel !== 'portal')
    return as(cast, told.by, (ctx) => reportCase(ctx, { ...told.input, channel: told.channel }))
  const { customerId } = told
  return runAs(cast.orgId, SYSTEM, (ctx) => assertCustomer(ctx, customerId)).then((customer) =>
    runAs(cast.orgId, { kind: 'customer', userId: customerId, customerId, name: customerName(customer) }, (ctx) =>
      reportMyCase(ctx, told.input),
    ),
  )
}

/** One step of a story, by whom it says. */
function take(cast: Cast, fault: FaultStory, step: Step) {
  const { id } = fault.report.input
  return as(cast, step.by, async (ctx) => {
    switch (step.do) {
      case 'acknowledge':
        return moveCase(ctx, { id, to: 'acknowledged', notes: step.notes ?? undefined })
      case 'assign':
        return assignCase(ctx, { id, assigneeId: cast.users.get(step.to)!.userId, notes: step.notes ?? undefined })
      case 'start':
        return startWorkOrder(ctx, { id: await orderOf(ctx, id) })
      case 'note':
        return noteCase(ctx, { id, notes: step.notes, forCustomer: step.forCustomer })
      case 'complete': {
        const { at: _, by: __, do: ___, resolutionNotes: ____, ...done } = step
        return completeWorkOrder(ctx, { id: await orderOf(ctx, id), ...done })
      }
      case 'resolve':
        return moveCase(ctx, { id, to: 'resolved', notes: step.notes })
      case 'reopen':
        return moveCase(ctx, { id, to: 'assigned', notes: step.notes })
      case 'close':
        return moveCase(ctx, { id, to: 'closed', notes: step.notes ?? undefined })
    }
  })
}

async function orderOf(ctx: Ctx, caseId: string) {
  const order = await currentOrderOf(ctx, caseId)
  if (!order) throw new Error('The story goes on without a work order')
  return order.id
}
