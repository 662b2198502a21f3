import { runAs, SYSTEM, type Actor, type Ctx } from '#core/context.ts'
import { createAnnouncement } from '#modules/announcements/actions/create-announcement.ts'
import { countLinking, linkAccount } from '#modules/customers/actions/link-account.ts'
import { assertCustomer, customerName } from '#modules/customers/index.ts'
import { portalUsersOf } from '#modules/identity/index.ts'
import type { DemoLife, DemoShop } from './data/index.ts'

type AsStaff = <T>(username: string, work: (ctx: Ctx) => Promise<T>) => Promise<T>

/** What the portal shows besides what customers do there: a second account, and what is announced. */
export const portalHappenings = (orgId: string, { shops, announcements }: DemoLife, as: AsStaff) => [
  ...shops.map((shop) => ({ at: shop.linkedAt, run: () => link(orgId, shop) })),
  ...announcements.map(({ publishedAt, input }) => ({
    at: publishedAt,
    run: () => as('manager1', (ctx) => createAnnouncement(ctx, input)),
  })),
]

/** By the owner, with the numbers on the shop's bill. */
async function link(orgId: string, { ownerId, shopId }: DemoShop) {
  const { actor, proof } = await runAs(orgId, SYSTEM, async (ctx) => {
    const [userId] = await portalUsersOf(ctx, ownerId)
    if (!userId) throw new Error('The owner of the shop has no login')
    const name = customerName(await assertCustomer(ctx, ownerId))
    const { accountNumber, idNumber, phone } = await assertCustomer(ctx, shopId)
    const actor: Actor = { kind: 'customer', userId, customerId: ownerId, name }
    return { actor, proof: { accountNumber, idNumber, phone } }
  })
  const counted = await countLinking({ orgId, actor }, proof)
  await runAs(orgId, actor, (ctx) => linkAccount(ctx, counted))
}
