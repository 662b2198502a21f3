import { NoticeKind, type Grants, type Permission, type Preference } from '@mtambo/contract'

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

/** Who is ever told of a kind: staff with a permission, portal customers, both. A switch for what never comes is none. */
const TOLD: Record<NoticeKind, { staff?: Permission | 'any'; customers?: true }> = {
  case_reported: { staff: 'cases:assign', customers: true },
  case_assigned: { staff: 'cases:resolve' },
  case_updated: { customers: true },
  work_assigned: { staff: 'work-orders:complete' },
  work_reminder: { staff: 'work-orders:read' },
  work_requested: { staff: 'work-orders:approve' },
  work_decided: { staff: 'work-orders:request' },
  mention: { staff: 'work-orders:read' },
  request_submitted: { staff: 'service-requests:review' },
  request_updated: { customers: true },
  message: { staff: 'messages:answer', customers: true },
  announcement: { customers: true },
  staff_registered: { staff: 'staff:manage' },
  support: { staff: 'settings:manage' },
  warranty_ending: { staff: 'assets:edit' },
  stock_low: { staff: 'inventory:edit' },
  purchase_asked: { staff: 'purchasing:approve' },
  purchase_decided: { staff: 'purchasing:request' },
  account: { staff: 'any', customers: true },
}

/** The kinds that reach a portal customer, or a member with these grants. */
export const kindsFor = (who: 'customer' | Grants): NoticeKind[] =>
  NoticeKind.options.filter((kind) => {
    const { staff, customers } = TOLD[kind]
    if (who === 'customer') return customers
    return staff === 'any' || (staff && who[staff])
  })

/** Work that is given to staff: they may be on the road. */
const ON_THE_ROAD: NoticeKind[] = ['case_assigned', 'work_assigned']

/**
 * What everybody gets who has not chosen. Staff: an e-mail, and an SMS only for work given to them, since they may be
 * on the road. Customers: the one they prefer.
 */
export const defaultChoice = (kind: NoticeKind, prefers?: 'sms' | 'email'): Choice =>
  prefers ? { email: prefers === 'email', sms: prefers === 'sms' } : { email: true, sms: ON_THE_ROAD.includes(kind) }

/** These kinds, each with what holds for it. */
export const filledIn = (kinds: NoticeKind[], chosen: Preference[], prefers?: 'sms' | 'email'): Preference[] =>
  kinds.map((kind) => {
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
