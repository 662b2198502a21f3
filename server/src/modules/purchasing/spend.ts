import { and, eq, gte, sql } from 'drizzle-orm'
import type { VendorSpend } from '@mtambo/contract'
import { dayIn, startOfDay } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { cappedCount } from '#core/totals.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { assertVendor } from '#modules/vendors/index.ts'
import { monthsUntil } from './rules.ts'
import { purchaseOrders, purchaseReceipts } from './tables.ts'

/** What came from a vendor in this month and the eleven before it. */
export async function spendAt(ctx: Ctx, { vendorId }: { vendorId: string }): Promise<VendorSpend> {
  await assertVendor(ctx, vendorId)
  const { currency, timeZone } = await organisationOf(ctx)
  const months = monthsUntil(dayIn(timeZone, ctx.now), 12)
  const month = sql<string>`to_char(${purchaseReceipts.at} at time zone ${timeZone}, 'YYYY-MM')`
  const rows = await ctx.tx
    .select({ month: month.as('month'), value: sql<number>`sum(${purchaseReceipts.value})`.mapWith(Number) })
    .from(purchaseReceipts)
    .where(
      and(
        eq(purchaseReceipts.orgId, ctx.orgId),
        eq(purchaseReceipts.vendorId, vendorId),
        gte(purchaseReceipts.at, startOfDay(`${months[0]}-01`, timeZone)),
      ),
    )
    .groupBy(sql`month`)
  const values = new Map(rows.map((row) => [row.month, row.value]))
  const { total: openOrders } = await cappedCount(
    ctx,
    sql`select 1 from ${purchaseOrders} where ${and(
      eq(purchaseOrders.orgId, ctx.orgId),
      eq(purchaseOrders.vendorId, vendorId),
      sql`${purchaseOrders.isOpen}`,
    )}`,
  )
  return {
    currency,
    openOrders,
    total: rows.reduce((all, { value }) => all + value, 0),
    months: months.map((name) => ({ month: name, value: values.get(name) ?? 0 })),
  }
}
