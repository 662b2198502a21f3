import type { Input, KnownProblem, Output, PublicAsset, publicReports as endpoints } from '@mtambo/contract'
import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import type { Client } from '#core/http.ts'
import type { StoredAsset } from '#modules/assets/index.ts'
import { cases } from '#modules/cases/index.ts'
import { thumbnailOf } from '#modules/files/index.ts'
import { categoryLabel, organisationOf } from '#modules/identity/index.ts'
import { locationsNamed } from '#modules/locations/index.ts'
import { throughCode, type Visit } from './door.ts'
import { ticketFor } from './secrets.ts'
import { qrSettings } from './settings.ts'

type Look = typeof endpoints.look
const SHOWN = 5

export const look = (asked: Input<Look>, client: Client): Promise<Output<Look>> =>
  throughCode(
    asked,
    client,
    async (ctx, { label, asset }) => {
      const { categories, timeZone } = await organisationOf(ctx)
      const { name, phone, sms } = await qrSettings(ctx)
      const state = label.replacedAt ? 'replaced' : asset.status === 'retired' ? 'retired' : 'open'
      return {
        asset: await publicAsset(ctx, { label, asset }),
        state,
        categories: categories.case.map((item) => ({ code: item.code, label: item.label })),
        asks: { name, phone, sms },
        known: state === 'open' ? await knownProblems(ctx, asset.id) : [],
        ticket: ticketFor(label.code, ctx.now),
        timeZone,
      }
    },
    { read: true },
  )

/** What stands on it and around it, for anybody's eyes. */
export async function publicAsset(ctx: Ctx, { label, asset }: Pick<Visit, 'label' | 'asset'>): Promise<PublicAsset> {
  const { name, logoUrl, phone } = await organisationOf(ctx)
  const { showStatus, showPhoto } = await qrSettings(ctx)
  const photo = showPhoto ? await thumbnailOf(ctx, pictureOf(asset)) : undefined
  return {
    code: label.code,
    name: asset.name,
    tag: asset.tag,
    category: (await categoryLabel(ctx, 'asset', asset.category)) ?? '',
    place: await placeOf(ctx, asset),
    status: showStatus ? asset.status : null,
    photoUrl: photo ? `/q/${label.code}/photo` : null,
    organisation: { name, logoUrl, phone },
  }
}

export const pictureOf = ({ id }: StoredAsset) => ({ type: 'asset', id })

export async function placeOf(ctx: Ctx, { locationId, locationText }: StoredAsset) {
  const location = locationId ? (await locationsNamed(ctx, [locationId])).get(locationId)?.name : undefined
  return [location, locationText].filter(Boolean).join(', ') || null
}

/** Reported by somebody and not fixed yet, newest first: whoever sees the same need not report it again. */
async function knownProblems(ctx: Ctx, assetId: string): Promise<KnownProblem[]> {
  const rows = await ctx.tx
    .select()
    .from(cases)
    .where(and(eq(cases.orgId, ctx.orgId), eq(cases.assetId, assetId), eq(cases.isOpen, true)))
    .orderBy(desc(cases.reportedAt))
    .limit(SHOWN)
  const { categories } = await organisationOf(ctx)
  return rows.map(({ id, category, status, reportedAt, title }) => ({
    id,
    label: categories.case.find((item) => item.code === category)?.label ?? title,
    status,
    reportedAt,
  }))
}
