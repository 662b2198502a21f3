import type { Notice } from '@mtambo/contract'
import type { To } from '#lib/router.ts'

/** Where a notice leads in the console. */
export function pageOf({ about }: Notice): To | null {
  if (about?.type === 'case') return { to: '/cases/$id', params: { id: about.id } }
  if (about?.type === 'work-order') return { to: '/work-orders/$id', params: { id: about.id } }
  if (about?.type === 'purchase-request') return { to: '/purchasing/requests/$id', params: { id: about.id } }
  if (about?.type === 'purchase-order') return { to: '/purchasing/orders/$id', params: { id: about.id } }
  if (about?.type === 'stock-item') return { to: '/stock/$id', params: { id: about.id } }
  if (about?.type === 'stock-reorder') return { to: '/stock/reorder' }
  if (about?.type === 'service-request') return { to: '/service-requests/$id', params: { id: about.id } }
  if (about?.type === 'thread') return { to: '/messages/$id', params: { id: about.id } }
  if (about?.type === 'asset') return { to: '/assets/$id', params: { id: about.id } }
  if (about?.type === 'support') return { to: '/settings/support' }
  if (about?.type === 'staff') return { to: '/staff', search: { status: 'pending' } }
  return null
}
