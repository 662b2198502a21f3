import { and, eq } from 'drizzle-orm'
import { NoticeKind, TemplateChannel, type Template } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { measure } from '#core/outside/gsm.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { notificationTemplates } from './tables.ts'
import { mailIn, PRODUCT_WORDS, smsIn, type Channel, type OwnWords, type Values } from './templates.ts'
import { mailOf, smsOf } from './texts.ts'

/** What an organisation says in its own words about a kind of notice, by channel. */
export async function ownWordsOf({ tx, orgId }: Ctx, kind: NoticeKind): Promise<Map<Channel, OwnWords>> {
  const rows = await tx
    .select()
    .from(notificationTemplates)
    .where(and(eq(notificationTemplates.orgId, orgId), eq(notificationTemplates.kind, kind)))
  return new Map(rows.map(({ channel, subject, body }) => [channel, { subject, body }]))
}

/** Every kind and channel, with the product's words where there are none of their own. */
export async function listTemplates({ tx, orgId }: Ctx): Promise<Template[]> {
  const own = await tx.select().from(notificationTemplates).where(eq(notificationTemplates.orgId, orgId))
  return NoticeKind.options.flatMap((kind) =>
    TemplateChannel.options.map((channel) => {
      const words = own.find((row) => row.kind === kind && row.channel === channel)
      const { subject, body } = words ?? PRODUCT_WORDS[channel]
      return { kind, channel, subject, body, custom: words !== undefined }
    }),
  )
}

type Which = { kind: NoticeKind; channel: Channel }

export async function saveTemplate({ tx, orgId }: Ctx, { kind, channel, subject, body }: Which & OwnWords) {
  await tx
    .insert(notificationTemplates)
    .values({ orgId, kind, channel, subject, body })
    .onConflictDoUpdate({
      target: [notificationTemplates.orgId, notificationTemplates.kind, notificationTemplates.channel],
      set: { subject, body },
    })
}

export async function resetTemplate({ tx, orgId }: Ctx, { kind, channel }: Which) {
  await tx
    .delete(notificationTemplates)
    .where(
      and(
        eq(notificationTemplates.orgId, orgId),
        eq(notificationTemplates.kind, kind),
        eq(notificationTemplates.channel, channel),
      ),
    )
}

/** What goes out: in the organisation's own words, or in ours. */
export const writeMail = (own: OwnWords | undefined, values: Values) => (own ? mailIn(own, values) : mailOf(values))
export const writeSms = (own: OwnWords | undefined, values: Values) => (own ? smsIn(own, values) : smsOf(values))

type Said = { title: string; text: string }

/** How it would read, with example values; the product's own SMS as it really goes out. */
export async function previewOf(ctx: Ctx, { channel, ...words }: { channel: Channel } & OwnWords, said: Said) {
  const { name: organisation } = await organisationOf(ctx)
  const values = { ...said, organisation, name: 'Jane Njeri', link: 'https://example.com/portal/cases/1' }
  if (channel === 'email') return { ...mailIn(words, values), smsParts: null }
  const body = writeSms(words.body === PRODUCT_WORDS.sms.body ? undefined : words, values)
  return { subject: null, body, smsParts: measure(body).segments }
}
