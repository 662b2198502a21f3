import type { WorkOrderRow } from '@mtambo/contract'
import { Group, Paper, Stack, Text } from '@mantine/core'
import { IconChevronRight, IconMapPin } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'

/** What, where, how urgent and how far: one tap opens it. */
export function WorkCard({ order }: { order: WorkOrderRow }) {
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
            <StatusBadge status={order.status} />
            <Text size="sm" c="dimmed">
              {order.number} · <TimeAgo at={order.createdAt} />
            </Text>
          </Group>
        </Stack>
        <IconChevronRight size={20} aria-hidden style={{ flexShrink: 0 }} />
      </Group>
    </Paper>
  )
}
