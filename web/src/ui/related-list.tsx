import { Anchor, Group, Skeleton, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, type To } from '#lib/router.ts'
import { Section } from './section.tsx'
import { type StatusName, StatusBadge } from './status-badge.tsx'
import { TimeAgo } from './time.tsx'

type ListProps = {
  title: string
  /** Undefined while it is still being asked for. */
  total: number | undefined
  shown: number
  /** For a list that is not counted: whether there are more than are shown. */
  more?: boolean
  all: To
  empty: string
  action?: ReactNode
  children: ReactNode
}

/** The first few of what belongs to this page's subject, with the way to all of them. */
export function RelatedList({ title, total, shown, more, all, empty, action, children }: ListProps) {
  const rest = (more ?? (total !== undefined && total > shown)) && (
    <Anchor component={Link} {...all} size="sm">
      {more ? 'Show all' : `All ${total}`}
    </Anchor>
  )
  return (
    <Section
      title={title}
      action={
        <Group gap="sm">
          {rest}
          {action}
        </Group>
      }
    >
      {total === undefined && <Skeleton height={56} />}
      {total === 0 && <Text c="dimmed">{empty}</Text>}
      {total !== undefined && total > 0 && <Stack gap={0}>{children}</Stack>}
    </Section>
  )
}

type RowProps = To & { title: string; context: string; at?: Date; status?: StatusName | false }

export function RelatedRow({ title, context, at, status, ...where }: RowProps) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm" py={8}>
      <div>
        <Anchor component={Link} {...where} fw={550}>
          {title}
        </Anchor>
        <Text size="sm" c="dimmed">
          {context}
          {at && (
            <>
              {' '}
              · <TimeAgo at={at} />
            </>
          )}
        </Text>
      </div>
      {status && <StatusBadge status={status} />}
    </Group>
  )
}
