import { eq } from 'drizzle-orm'
import type { Actor, Ctx } from '#core/context.ts'
import { emit } from '#core/events.ts'
import { dropSessions, organisations, PLATFORM } from '#modules/identity/index.ts'
import { companySupported, type supportAsked } from './events.ts'
import { supportName } from './rules.ts'
import type { AccessRow } from './support-queries.ts'
import { within } from './within.ts'

/** The operator, as the company's log names them. */
const guest = ({ actor }: Ctx): Actor =>
  actor.kind === 'platform' ? { kind: 'system', name: supportName(actor.name) } : actor

/** What became of an access, in the company's log and in that of the installation; whoever is in feels it at once. */
export async function logSupport(ctx: Ctx, access: AccessRow, type: typeof supportAsked, to: string) {
  const { id, organisationId, operatorId, operatorName: who, minutes, full } = access
  // Said where it is asked for or given; what comes after need not repeat it.
  const notes = to === 'waiting' || to === 'open' ? access.reason : null
  await dropSessions(ctx, operatorId)
  await within({ ...ctx, actor: guest(ctx) }, organisationId, (there) =>
    emit(there, type, { about: id, to, notes, data: { who, minutes, full } }),
  )
  const [company] = await ctx.tx
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  const data = { name: company?.name ?? '', accessId: id }
  await within(ctx, PLATFORM, (there) => emit(there, companySupported, { about: organisationId, to, notes, data }))
}
