import type { WorkOrderRow } from '@mtambo/contract'
import { Group, Paper, Stack, Text } from '@mantine/core'
import { IconChevronRight, IconMapPin } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { useMe } from '#lib/session.ts'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { Planned } from './planned.tsx'
import { whoText } from './who.tsx'
import { WorkStatus } from './work-status.tsx'

/** What, where, how urgent and how far: one tap opens it. */
export function WorkCard({ order }: { order: WorkOrderRow }) {
  const { user } = useMe()
  // One's own needs no name; what the team has says so.
  const who = order.assignee?.id === user.id ? null : whoText(order)
  return (
    <Paper
      component={Link}
      to="/work-orders/$id"
      params={{ id: order.id }}
      withBorder
      p="md"
      mih={72}
      c="inherit"
      td="none"
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Stack gap={6} miw={0}>
          <Text fw={600}>{order.title}</Text>
          {order.locationText && !order.title.includes(order.locationText) && (
            <Group gap={6} wrap="nowrap" align="flex-start">
              <IconMapPin size={18} aria-hidden style={{ flexShrink: 0 }} />
              <Text size="sm">{order.locationText}</Text>
            </Group>
          )}
          <Group gap="xs">
            <StatusBadge status={order.priority} />
            <WorkStatus status={order.status} />
            <Text size="sm" c="dimmed">
              {order.number} · {order.scheduledOn ? <Planned order={order} /> : <TimeAgo at={order.createdAt} />}
              {who && ` · ${who}`}
            </Text>
          </Group>
        </Stack>
        <IconChevronRight size={20} aria-hidden style={{ flexShrink: 0 }} />
      </Group>
    </Paper>
  )
}
