import type { Ctx } from '#core/context.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { invitationMail } from '../texts.ts'
import { queueMessages } from './queue-messages.ts'

type Letter = Omit<Parameters<typeof invitationMail>[0], 'organisation'> & { email: string }

/** It holds a secret, so nobody but its reader sees its text. */
export async function sendInvitationLetter(ctx: Ctx, { email, ...letter }: Letter) {
  const { name: organisation } = await organisationOf(ctx)
  const mail = invitationMail({ organisation, ...letter })
  await queueMessages(ctx, [{ channel: 'email', to: email, ...mail, confidential: true }])
}
