import type { StaffMember } from '@mtambo/contract'
import { Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { ApproveMember } from './approve-member.tsx'
import { MemberStatusBadge } from './member-status.tsx'

const Dimmed = ({ children }: { children: ReactNode }) => (
  <Text span c="dimmed">
    {children}
  </Text>
)

export const COLUMNS: Column<StaffMember>[] = [
  {
    key: 'name',
    title: 'Name',
    cell: ({ name }) => (
      <Text fw={550} span style={{ whiteSpace: 'nowrap' }}>
        {name}
      </Text>
    ),
  },
  { key: 'username', title: 'Username', cell: ({ username }) => username, wide: true },
  { key: 'email', title: 'E-mail', cell: ({ email }) => email, wide: true },
  {
    key: 'role',
    title: 'Role',
    // Whoever waits gets in by being given one.
    cell: (member) =>
      member.status === 'pending' ? (
        <ApproveMember member={member} />
      ) : (
        (member.role?.name ?? <Dimmed>None yet</Dimmed>)
      ),
  },
  { key: 'status', title: 'Status', cell: ({ status }) => <MemberStatusBadge status={status} /> },
  {
    key: 'availability',
    title: 'Availability',
    cell: ({ status, availability }) => status === 'active' && <StatusBadge status={availability} />,
  },
  {
    key: 'seen',
    title: 'Last sign-in',
    cell: ({ lastLoginAt }) => (lastLoginAt ? <TimeAgo at={lastLoginAt} /> : <Dimmed>Never</Dimmed>),
    wide: true,
  },
]

export const MemberCard = ({ member: { name, username, role, status, availability } }: { member: StaffMember }) => (
  <>
    <Group gap={6} justify="space-between">
      <Text fw={550}>{name}</Text>
      {status === 'active' ? <StatusBadge status={availability} /> : <MemberStatusBadge status={status} />}
    </Group>
    <Text size="sm" c="dimmed">
      {[username, role?.name].filter(Boolean).join(' · ')}
    </Text>
  </>
)
