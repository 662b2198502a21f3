import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Input, notifications as endpoints } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { preferredContact } from '../preferred-contact.ts'
import { me, preferencesOf } from '../queries.ts'
import { defaultChoice } from '../rules.ts'
import { noticePreferences } from '../tables.ts'

/**
 * Keeps what differs from what everybody gets. So a customer who changes the preferred contact is told by the new one,
 * wherever they have not asked for something else.
 */
export async function setPreferences(ctx: Ctx, { preferences }: Input<typeof endpoints.setPreferences>) {
  const userId = me(ctx)
  const prefers = await preferredContact(ctx)
  const last = [...new Map(preferences.map((preference) => [preference.kind, preference])).values()]
  const isDefault = ({ kind, email, sms }: (typeof last)[number]) => {
    const usual = defaultChoice(kind, prefers)
    return usual.email === email && usual.sms === sms
  }
  const usual = last.filter(isDefault).map(({ kind }) => kind)
  const own = last
    .filter((preference) => !isDefault(preference))
    .map((preference) => ({ ...preference, orgId: ctx.orgId, userId }))
  if (usual.length > 0) {
    await ctx.tx
      .delete(noticePreferences)
      .where(
        and(
          eq(noticePreferences.orgId, ctx.orgId),
          eq(noticePreferences.userId, userId),
          inArray(noticePreferences.kind, usual),
        ),
      )
  }
  if (own.length > 0) {
    await ctx.tx
      .insert(noticePreferences)
      .values(own)
      .onConflictDoUpdate({
        target: [noticePreferences.orgId, noticePreferences.userId, noticePreferences.kind],
        set: { email: sql`excluded.email`, sms: sql`excluded.sms` },
      })
  }
  return preferencesOf(ctx)
}
