import { organisationOf, type ResetMailer } from '#modules/identity/index.ts'
import { resetMail, resetSms } from '../texts.ts'
import { queueMessages } from './queue-messages.ts'

/** The link for a new password: by e-mail, or by SMS to who has none. It does not ask for preferences. */
export const sendResetLetter: ResetMailer = async (ctx, { name, email, phone, link }) => {
  const { name: organisation } = await organisationOf(ctx)
  if (email)
    await queueMessages(ctx, [
      { channel: 'email', to: email, ...resetMail({ organisation, name, link }), confidential: true },
    ])
  else if (phone)
    await queueMessages(ctx, [
      { channel: 'sms', to: phone, subject: null, body: resetSms({ organisation, link }), confidential: true },
    ])
}
