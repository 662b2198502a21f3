import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { on, type Happened } from '#core/events.ts'
import { membersWhoMay, personsOf, readOrganisation } from '#modules/identity/index.ts'
import { stores } from '#modules/inventory/index.ts'
import { queueMessages, tell } from '#modules/notifications/index.ts'
import { vendorToWriteTo } from '#modules/vendors/index.ts'
import { orderApprovalAsked, orderApproved, orderDeclined, orderSent, requestAsked, requestDecided } from './events.ts'
import type { StoredOrder } from './order-queries.ts'
import { fileNameOf } from './order-pdf.ts'
import type { StoredRequest } from './request-queries.ts'
import { spokenDay } from './spoken.ts'
import { purchaseOrders, purchaseRequests } from './tables.ts'
import { approvalText, askedText, decidedText, orderDecidedText, orderLetter } from './texts.ts'

const requestOf = async ({ tx, orgId }: Ctx, id: string): Promise<StoredRequest | undefined> =>
  (
    await tx
      .select()
      .from(purchaseRequests)
      .where(and(eq(purchaseRequests.orgId, orgId), eq(purchaseRequests.id, id)))
  )[0]

const orderOf = async ({ tx, orgId }: Ctx, id: string): Promise<StoredOrder | undefined> =>
  (
    await tx
      .select()
      .from(purchaseOrders)
      .where(and(eq(purchaseOrders.orgId, orgId), eq(purchaseOrders.id, id)))
  )[0]

const aboutRequest = ({ about }: Happened) => ({ type: 'purchase-request', id: about })
const aboutOrder = ({ about }: Happened) => ({ type: 'purchase-order', id: about })

/** Whoever may approve, but for those who have their hand in it. */
const approvers = async (ctx: Ctx, but: (string | null)[]) =>
  (await membersWhoMay(ctx, 'purchasing:approve')).filter(({ userId }) => !but.includes(userId))

export const tellApprovers = on(requestAsked, 'purchasing.tell-approvers', async (ctx, happened) => {
  const it = await requestOf(ctx, happened.about)
  // Of somebody who may approve it, it is approved already.
  if (it?.status !== 'requested') return
  const people = await approvers(ctx, [it.askedById])
  const text = askedText(it, happened.actorName)
  await tell(ctx, { happened, kind: 'purchase_asked', people, ...text, about: aboutRequest(happened) })
})

/** Whoever asked hears what became of it, unless they decided themselves. */
export const tellAsker = on(requestDecided, 'purchasing.tell-asker', async (ctx, happened) => {
  const it = await requestOf(ctx, happened.about)
  if (!it || it.askedById === happened.actorId) return
  const people = [...(await personsOf(ctx, [it.askedById])).values()]
  const text = decidedText(
    { ...it, status: it.status === 'rejected' ? 'rejected' : 'approved' },
    happened.actorName,
    happened.notes,
  )
  await tell(ctx, { happened, kind: 'purchase_decided', people, ...text, about: aboutRequest(happened) })
})

export const tellOrderApprovers = on(orderApprovalAsked, 'purchasing.tell-order-approvers', async (ctx, happened) => {
  const it = await orderOf(ctx, happened.about)
  if (!it) return
  const people = await approvers(ctx, [it.createdById, it.changedById, happened.actorId])
  const text = approvalText(it, happened.actorName)
  await tell(ctx, { happened, kind: 'purchase_asked', people, ...text, about: aboutOrder(happened) })
})

async function tellAuthor(ctx: Ctx, happened: Happened, approved: boolean) {
  const it = await orderOf(ctx, happened.about)
  if (!it) return
  const people = [...(await personsOf(ctx, [it.createdById, it.changedById])).values()]
  const text = orderDecidedText(it, happened.actorName, approved, happened.notes)
  await tell(ctx, { happened, kind: 'purchase_decided', people, ...text, about: aboutOrder(happened) })
}
export const tellAuthorOfApproval = on(orderApproved, 'purchasing.tell-author-of-approval', (ctx, happened) =>
  tellAuthor(ctx, happened, true),
)
export const tellAuthorOfRefusal = on(orderDeclined, 'purchasing.tell-author-of-refusal', (ctx, happened) =>
  tellAuthor(ctx, happened, false),
)

/** The order goes to the vendor with its PDF, which is drawn when the mail is sent. */
export const mailOrder = on(
  orderSent,
  'purchasing.mail-order',
  async (ctx, happened) => {
    const it = await orderOf(ctx, happened.about)
    if (!it?.sentTo) return
    const { contacts } = await vendorToWriteTo(ctx, it.vendorId)
    const letter = orderLetter({
      number: it.number,
      organisation: await readOrganisation(ctx),
      to: contacts.find(({ email }) => email === it.sentTo)?.name ?? null,
      expected: it.expectedOn && spokenDay(it.expectedOn),
      deliverTo: await storeName(ctx, it.storeId),
      message: happened.notes,
    })
    const attachment = { type: 'purchase-order', id: it.id, name: fileNameOf(it) }
    await queueMessages(ctx, [{ channel: 'email', to: it.sentTo, ...letter, eventId: happened.id, attachment }])
  },
  ({ data }) => data['byEmail'] === true,
)

async function storeName({ tx, orgId }: Ctx, id: string | null): Promise<string | null> {
  if (id === null) return null
  const [store] = await tx
    .select({ name: stores.name })
    .from(stores)
    .where(and(eq(stores.orgId, orgId), eq(stores.id, id)))
  return store?.name ?? null
}
