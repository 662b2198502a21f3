import {
  canMove,
  PURCHASE_ORDER_NEXT,
  PURCHASE_REQUEST_NEXT,
  type PurchaseOrderStatus,
  type PurchaseOrderVerb,
  type PurchaseRequestStatus,
  type PurchaseRequestVerb,
} from '@mtambo/contract'
import { notAllowedNow } from '#core/errors.ts'

const words = (status: string) => status.replaceAll('_', ' ')
const allowed = (next: readonly string[]) =>
  next.length > 0 ? `It can become: ${next.map(words).join(', ')}.` : 'It is finished.'

export function assertRequestCan(from: PurchaseRequestStatus, to: PurchaseRequestStatus) {
  if (!canMove(PURCHASE_REQUEST_NEXT, from, to))
    throw notAllowedNow(
      `A request that is ${words(from)} cannot become ${words(to)}. ${allowed(PURCHASE_REQUEST_NEXT[from])}`,
    )
}

export function assertOrderCan(from: PurchaseOrderStatus, to: PurchaseOrderStatus) {
  if (!canMove(PURCHASE_ORDER_NEXT, from, to))
    throw notAllowedNow(
      `An order that is ${words(from)} cannot become ${words(to)}. ${allowed(PURCHASE_ORDER_NEXT[from])}`,
    )
}

/** Who looks at it: what their role allows, and whether it is theirs. */
export type Viewer = { isOwn: boolean; buys: boolean; asks: boolean; approves: boolean }

/** What somebody may do with a request now. */
export function requestVerbs(status: PurchaseRequestStatus, { isOwn, buys, asks, approves }: Viewer) {
  const theirs = asks && (isOwn || buys)
  const verbs: (PurchaseRequestVerb | false)[] = [
    status === 'requested' && approves && 'approve',
    status === 'requested' && approves && 'reject',
    status === 'requested' && theirs && 'edit',
    status === 'approved' && buys && 'order',
    canMove(PURCHASE_REQUEST_NEXT, status, 'cancelled') && theirs && 'cancel',
  ]
  return verbs.filter((verb) => verb !== false)
}

export type OrderState = {
  status: PurchaseOrderStatus
  /** Above the limit, so that a second person is needed. */
  needed: boolean
  asked: boolean
  approved: boolean
}

/** What somebody may do with an order now. `isOwn`: they wrote it, or changed it last. */
export function orderVerbs({ status, needed, asked, approved }: OrderState, { isOwn, buys, approves }: Viewer) {
  const draft = status === 'draft'
  const placed = status === 'sent' || status === 'partly_received'
  const waits = draft && needed && !approved
  const verbs: (PurchaseOrderVerb | false)[] = [
    draft && !waits && buys && 'send',
    waits && asked && approves && !isOwn && 'approve',
    waits && asked && approves && !isOwn && 'decline',
    waits && !asked && buys && 'ask_approval',
    placed && buys && 'receive',
    placed && buys && 'mail',
    draft && buys && 'edit',
    canMove(PURCHASE_ORDER_NEXT, status, 'cancelled') && buys && 'cancel',
  ]
  return verbs.filter((verb) => verb !== false)
}
