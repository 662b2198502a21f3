import type { Permission, Topic } from '@mtambo/contract'
import { useLive } from '#lib/live.ts'
import { useMe } from '#lib/session.ts'

const NEEDS: [Topic, Permission][] = [
  ['cases', 'cases:read'],
  ['work-orders', 'work-orders:read'],
  ['customers', 'customers:read'],
  ['connections', 'connections:read'],
  ['assets', 'assets:read'],
  ['stock', 'inventory:read'],
  ['service-requests', 'service-requests:read'],
  ['vendors', 'purchasing:read'],
  ['purchasing', 'purchasing:read'],
  ['messages', 'messages:answer'],
  ['staff', 'staff:manage'],
  ['outbox', 'outbox:read'],
]

/** The shell follows all this person may see: counts in the menu and the lists kept behind a page stay true. */
export function useFollowAll() {
  const grants = useMe().role?.grants ?? {}
  useLive(['notifications', ...NEEDS.filter(([, permission]) => grants[permission]).map(([topic]) => topic)])
}
