import { and, isNotNull, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Ctx } from '#core/context.ts'
import { forgetAnswers } from '#core/idempotency.ts'
import { job } from '#core/jobs.ts'
import { identityConfig, PLATFORM } from '#modules/identity/index.ts'
import { companyRow } from './company-row.ts'
import { companies } from './tables.ts'
import { within } from './within.ts'

type Letter = { company: string; name: string | null; email: string; link: string; until: Date }
type Mailer = (ctx: Ctx, letter: Letter) => Promise<unknown>
let mailer: Mailer | undefined
/** The notifications module, which ranks after this one, says here how letters are sent. */
export const registerOnboardingMailer = (send: Mailer) => void (mailer = send)

/** Where to sign up. Not the key: whoever reads somebody's letters must not become their administrator. */
export const sendOnboardingLetter = job(
  'platform.send-onboarding-letter',
  z.object({ companyId: z.uuid() }),
  async (ctx, { companyId }) => {
    if (!mailer) throw new Error('Nobody has registered to send letters')
    const { organisation, company } = await companyRow(ctx, companyId)
    if (organisation.status !== 'pending' || !company?.contactEmail || !company.keyUntil) return
    const link = `${identityConfig().publicUrl}/console/sign-up?email=${encodeURIComponent(company.contactEmail)}`
    const { contactName: name, contactEmail: email, keyUntil: until } = company
    await mailer(ctx, { company: organisation.name, name, email, link, until })
  },
)

/** The installation is no organisation, so the nightly jobs of organisations pass it by. After the first run this finds nothing. */
export const forgetOld = job(
  'platform.forget-old',
  z.object({}),
  async (ctx) => {
    await ctx.tx
      .update(companies)
      .set({ keyDigest: null })
      .where(and(isNotNull(companies.keyDigest), lt(companies.keyUntil, ctx.now)))
    await within(ctx, PLATFORM, (there) => forgetAnswers.run(there, {}))
  },
  { cron: '50 2 * * *' },
)

export const jobs = [sendOnboardingLetter, forgetOld]
