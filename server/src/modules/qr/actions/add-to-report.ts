import type { Input, Output, publicReports as endpoints } from '@mtambo/contract'
import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { invalid, Refusal } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { addToCase, cases, reopenCase } from '#modules/cases/index.ts'
import { assertTicket, throughCode, type Visit } from '../door.ts'
import { followedBy, shown, type Followed } from '../follow.ts'
import { once } from '../limits.ts'
import { reopenUntil } from '../rules.ts'
import { addressDigest } from '../secrets.ts'

type Added = Input<typeof endpoints.add>
type Said = Promise<Output<typeof endpoints.add>>

/** More words or photos from whoever follows it. */
export const addToReport = (said: Added, client: Client): Said =>
  change(said, client, async (ctx, { say }, { it }) => {
    if (it.status === 'closed') throw new Refusal('not_allowed_now', say.isClosed)
    const photoIds = said.photoIds ?? []
    if (!said.description && photoIds.length === 0) throw invalid({ description: say.addSomething })
    await addToCase(ctx, it.id, { notes: said.description || PHOTOS, photoIds })
  })

/** It is said to be fixed, and is not. */
export const reopenReport = (said: Added, client: Client): Said =>
  change(said, client, async (ctx, { say }, { it }) => {
    if (!reopenUntil(it, ctx.now)) throw new Refusal('not_allowed_now', say.tooLate)
    if (said.photoIds?.length) await addToCase(ctx, it.id, { notes: PHOTOS, photoIds: said.photoIds })
    await reopenCase(ctx, it.id, said.description || 'It is not fixed.')
  })

/** For the staff who read it. */
const PHOTOS = 'New photos'

const change = (said: Added, client: Client, work: (ctx: Ctx, visit: Visit, followed: Followed) => Promise<void>) =>
  throughCode(said, client, async (ctx, visit) => {
    const followed = await followedBy(ctx, visit, said.key)
    assertTicket({ code: visit.label.code, ticket: said.ticket }, visit.say)
    const act = { visitId: visit.visitId, assetId: visit.asset.id, address: addressDigest(client.ip), say: visit.say }
    await once(ctx, act, async () => {
      await work(ctx, visit, followed)
      return followed.report.id
    })
    const [it] = await ctx.tx
      .select()
      .from(cases)
      .where(and(eq(cases.orgId, ctx.orgId), eq(cases.id, followed.it.id)))
    return shown(ctx, visit, { ...followed, it: it! })
  })
