import { z } from 'zod'
import { event } from '#core/events.ts'

const Numbered = z.object({ number: z.string() })

export const requestAsked = event('purchase-request.asked', Numbered)
export const requestChanged = event('purchase-request.changed', Numbered)
/** Approved or rejected. */
export const requestDecided = event('purchase-request.decided', Numbered)
export const requestCancelled = event('purchase-request.cancelled', Numbered)
/** By what became of its lines in orders. */
export const requestMoved = event('purchase-request.moved', Numbered)

export const orderWritten = event('purchase-order.written', Numbered)
export const orderChanged = event('purchase-order.changed', Numbered)
export const orderApprovalAsked = event('purchase-order.approval-asked', Numbered)
export const orderApproved = event('purchase-order.approved', Numbered)
export const orderDeclined = event('purchase-order.declined', Numbered)
/** `byEmail`: its PDF goes to the vendor, with the notes as words to it; otherwise it was placed by other means. */
export const orderSent = event('purchase-order.sent', Numbered.extend({ byEmail: z.boolean() }))
export const orderReceived = event('purchase-order.received', Numbered.extend({ receiptId: z.uuid() }))
export const orderCancelled = event('purchase-order.cancelled', Numbered)
