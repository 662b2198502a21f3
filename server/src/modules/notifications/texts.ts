import { fitInto, inGsm } from '#core/outside/gsm.ts'
import { mailIn, PRODUCT_WORDS } from './templates.ts'

export type Said = { title: string; text: string }
type Letter = Said & { organisation: string; name: string; link: string | null }

export const mailOf = (letter: Letter) => mailIn(PRODUCT_WORDS.email, letter)

/** An SMS of one part, signed by the organisation: the sender's name is often only a number. */
export function smsOf({ organisation, title, text }: Said & { organisation: string }): string {
  const [signature, said] = [inGsm(organisation), inGsm(text).replace(/\s+/g, ' ').trim()]
  const unsigned = said.endsWith(signature) ? said.slice(0, -signature.length).trimEnd() : said
  const tail = unsigned.includes(signature) ? '' : ` ${signature}`
  return fitInto(`${inGsm(title)}: ${unsigned}`, tail)
}

/** Where in the console or the portal the thing can be seen. */
export function linkOf(
  publicUrl: string,
  about: { type: string; id: string } | null,
  isCustomer: boolean,
): string | null {
  const pages: Record<string, string | undefined> = about
    ? {
        case: `cases/${about.id}`,
        'service-request': isCustomer ? `requests/${about.id}` : `service-requests/${about.id}`,
        thread: isCustomer ? `support/${about.id}` : `messages/${about.id}`,
        ...(isCustomer && { announcement: 'announcements' }),
        ...(!isCustomer && {
          'work-order': `work-orders/${about.id}`,
          staff: 'staff?status=pending',
          support: 'settings/support',
          asset: `assets/${about.id}`,
        }),
        ...(!isCustomer && {
          'stock-item': `stock/${about.id}`,
          'stock-reorder': 'stock/reorder',
          'purchase-request': `purchasing/requests/${about.id}`,
          'purchase-order': `purchasing/orders/${about.id}`,
        }),
      }
    : {}
  const page = about && pages[about.type]
  return page ? `${publicUrl}/${isCustomer ? 'portal' : 'console'}/${page}` : null
}

export const registeredText = (name: string): Said => ({
  title: `${name} asks for a staff account`,
  text: 'Approve it with a role, or decline it, under Staff. Until then nothing can be done with it.',
})

export const approvedText = (role: string, organisation: string): Said => ({
  title: 'Your account is approved',
  text: `You can now sign in. Your role at ${organisation}: ${role}.`,
})

export const passwordText: Said = {
  title: 'Your password was changed',
  text: 'If it was not you, ask for a new password on the sign-in page now, and tell your administrator.',
}

type Access = { who: string; reason: string; minutes: number; full: boolean }
const how = ({ minutes, full }: Access) => `${minutes} minutes, ${full ? 'also to change things' : 'only to look'}`

export const supportAskedText = (access: Access): Said => ({
  title: `${access.who} of support asks to come in`,
  text: `For ${how(access)}. Reason: ${access.reason} Let them in, or not, under Settings → Support.`,
})

export const supportOpenedText = (access: Access): Said => ({
  title: `${access.who} of support may come in`,
  text: `For ${how(access)}. Reason: ${access.reason} You can end it at any moment under Settings → Support.`,
})

type OnboardingLetter = { company: string; name: string | null; link: string; until: string }

export const onboardingMail = ({ company, name, link, until }: OnboardingLetter) => ({
  subject: `Set up ${company} on Mtambo`,
  body: [
    name ? `Hello ${name},` : 'Hello,',
    `${company} can start with Mtambo. You set it up here, in three steps, until ${until}:\n${link}`,
    'You need the key that you are handed in another way, for example by telephone. It is not in this letter, so that nobody else can use it.',
    'If you did not expect this, do nothing.',
  ].join('\n\n'),
})

type ResetLetter = { organisation: string; name: string; link: string }

export const resetMail = ({ organisation, name, link }: ResetLetter) => ({
  subject: `Choose a new password · ${organisation}`,
  body: [
    `Hello ${name},`,
    `somebody, hopefully you, has asked for a new password. Choose it here within an hour:\n${link}`,
    'If it was not you, do nothing: your password stays as it is.',
    organisation,
  ].join('\n\n'),
})

/** Never cut: half a link is of no use. */
export const resetSms = ({ organisation, link }: Omit<ResetLetter, 'name'>) =>
  `${inGsm(organisation)}: choose a new password within an hour: ${link}`

type Invitation = ResetLetter & { username: string | null; role: string; days: number }

export const invitationMail = ({ organisation, name, username, role, days, link }: Invitation) => ({
  subject: `You are invited to ${organisation}`,
  body: [
    `Hello ${name},`,
    `${organisation} has made an account for you. Your role: ${role}.`,
    `Choose your password here within ${days} days:\n${link}`,
    username && `Afterwards you sign in as ${username}.`,
    `If you did not expect this, do nothing.\n${organisation}`,
  ]
    .filter(Boolean)
    .join('\n\n'),
})
