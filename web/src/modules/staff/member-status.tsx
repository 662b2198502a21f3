import type { MemberStatus } from '@mtambo/contract'
import { StatusBadge } from '#ui/status-badge.tsx'

const WORDS: Record<MemberStatus, string> = {
  pending: 'Waits for approval',
  active: 'Active',
  suspended: 'Deactivated',
  invited: 'Invited',
}

export const memberWord = (status: MemberStatus) => WORDS[status]

export const MemberStatusBadge = ({ status }: { status: MemberStatus }) => (
  <StatusBadge status={status} label={WORDS[status]} />
)
