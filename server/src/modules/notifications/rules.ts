import { NoticeKind, type Preference } from '@mtambo/contract'

/** Somebody who may be told: a member of staff, or a customer, who may have a login or not. */
export type Told = {
  userId?: string | null
  customerId?: string | null
  name: string
  email?: string | null
  phone?: string | null
  /** A customer's own choice. */
  prefers?: 'sms' | 'email' | undefined
}

export type Choice = Pick<Preference, 'email' | 'sms'>

/**
 * What everybody gets who has not chosen. Staff: an e-mail, and an SMS only for work given to them, since they may be
 * on the road. Customers: the one they prefer.
 */
export const defaultChoice = (kind: NoticeKind, prefers?: 'sms' | 'email'): Choice =>
  prefers ? { email: prefers === 'email', sms: prefers === 'sms' } : { email: true, sms: kind === 'case_assigned' }

/** Every kind with what holds for it. */
export const filledIn = (chosen: Preference[], prefers?: 'sms' | 'email'): Preference[] =>
  NoticeKind.options.map((kind) => {
    const { email, sms } = chosen.find((each) => each.kind === kind) ?? defaultChoice(kind, prefers)
    return { kind, email, sms }
  })

/** The ways a message goes out. A customer who chose nothing is reached by what there is. */
export function waysTo(
  { email, phone, customerId, prefers }: Told,
  kind: NoticeKind,
  chosen: Choice | undefined,
): Choice {
  const wanted = chosen ?? defaultChoice(kind, customerId ? (prefers ?? 'sms') : undefined)
  const ways = { email: wanted.email && Boolean(email), sms: wanted.sms && Boolean(phone) }
  if (chosen || !customerId || ways.email || ways.sms) return ways
  return { email: Boolean(email), sms: Boolean(phone) && !email }
}
