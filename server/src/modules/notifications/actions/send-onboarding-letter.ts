import { momentIn } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { onboardingMail } from '../texts.ts'
import { queueMessages } from './queue-messages.ts'

type Letter = Omit<Parameters<typeof onboardingMail>[0], 'until'> & { email: string; until: Date }

/** From the installation itself: the company it is about has nobody yet. */
export async function sendOnboardingLetter(ctx: Ctx, { email, until, ...letter }: Letter) {
  const { timeZone } = await organisationOf(ctx)
  const mail = onboardingMail({ ...letter, until: momentIn(timeZone, until) })
  await queueMessages(ctx, [{ channel: 'email', to: email, ...mail }])
}
