import type { Notice } from '@mtambo/contract'
import type { To } from '#lib/router.ts'

/** Where a notice leads in the console. */
export function pageOf({ about }: Notice): To | null {
  if (about?.type === 'case') return { to: '/cases/$id', params: { id: about.id } }
  if (about?.type === 'work-order') return { to: '/work-orders/$id', params: { id: about.id } }
  if (about?.type === 'service-request') return { to: '/service-requests/$id', params: { id: about.id } }
  if (about?.type === 'thread') return { to: '/messages/$id', params: { id: about.id } }
  if (about?.type === 'staff') return { to: '/staff', search: { status: 'pending' } }
  return null
}
