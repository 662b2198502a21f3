import type { PlanRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { formatNumber } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useLabel, useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { DueDay } from './due-day.tsx'
import { spoken } from './words.ts'

export function usePlanColumns(): Column<PlanRow>[] {
  const label = useLabel()
  const words = useWords()
  return [
    { key: 'name', title: 'Plan', width: '30%', cell: (row) => <NameLink plan={row} /> },
    { key: 'rule', title: 'When', fill: true, cell: ({ rule }) => <OneLine>{spoken(rule)}</OneLine> },
    { key: 'type', title: 'Type', wide: true, cell: ({ type }) => label('work', type) },
    { key: 'assets', title: words.assets, align: 'right', width: 100, cell: ({ assets }) => formatNumber(assets) },
    { key: 'next', title: 'Next due', width: 130, cell: ({ nextDueOn }) => <DueDay day={nextDueOn} /> },
    { key: 'status', title: 'Status', width: 100, cell: ({ status }) => <StatusBadge status={status} /> },
  ]
}

const OneLine = ({ children }: { children: string }) => (
  <Text truncate title={children}>
    {children}
  </Text>
)

/** The row opens by itself; the link is there for a new tab. */
const NameLink = ({ plan: { id, name } }: { plan: PlanRow }) => (
  <Anchor component={Link} to="/plans/$id" params={{ id }} tabIndex={-1} fw={550}>
    {name}
  </Anchor>
)

export function PlanCard({ plan: { name, rule, assets, nextDueOn, status } }: { plan: PlanRow }) {
  const words = useWords()
  return (
    <>
      <Text fw={550}>{name}</Text>
      <Text size="sm">{spoken(rule)}</Text>
      <Group gap={6} mt={6}>
        <StatusBadge status={status} />
        <Text size="sm" c="dimmed" span>
          {assets} {(assets === 1 ? words.asset : words.assets).toLowerCase()}
          {nextDueOn && (
            <>
              , due <DueDay day={nextDueOn} />
            </>
          )}
        </Text>
      </Group>
    </>
  )
}
