import type { CaseRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { SortBy } from '#ui/sort-by.tsx'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import type { CaseSearch } from './cases-page.tsx'

type Sort = CaseSearch['sort']

export function useCaseColumns({ sort, ...rest }: CaseSearch, onSearch: (next: CaseSearch) => void): Column<CaseRow>[] {
  const words = useWords()
  const by = (next: Sort) => onSearch({ ...rest, sort: next })
  const bySeverity = (
    <SortBy title="Severity" sorted={sort === 'severity' && 'down'} onSort={(on) => by(on ? 'severity' : undefined)} />
  )
  // Newest first is where every list starts, so the title turns it round.
  const newest = sort === undefined || sort === 'newest'
  const byAge = (
    <SortBy
      title="Reported"
      sorted={newest ? 'down' : sort === 'oldest' && 'up'}
      onSort={() => by(newest ? 'oldest' : undefined)}
    />
  )
  return [
    { key: 'number', title: 'Number', width: 130, cell: (row) => <NumberLink item={row} /> },
    { key: 'title', title: words.case, fill: true, cell: (row) => <TitleCell item={row} /> },
    { key: 'severity', title: bySeverity, width: 110, cell: (row) => <StatusBadge status={row.severity} /> },
    { key: 'status', title: 'Status', width: 130, cell: (row) => <StatusBadge status={row.status} /> },
    {
      key: 'customer',
      title: words.customer,
      wide: true,
      cell: (row) => <Name of={row.customer} missing="Not known" />,
    },
    { key: 'assignee', title: 'Assigned to', wide: true, cell: (row) => <Name of={row.assignee} missing="Nobody" /> },
    { key: 'age', title: byAge, width: 130, cell: (row) => <Age at={row.reportedAt} /> },
  ]
}

/** The row opens by itself; the link is there for a new tab. */
const NumberLink = ({ item }: { item: CaseRow }) => (
  <Anchor
    component={Link}
    to="/cases/$id"
    params={{ id: item.id }}
    tabIndex={-1}
    className="tabular"
    style={{ whiteSpace: 'nowrap' }}
  >
    {item.number}
  </Anchor>
)

/** One line, so that a screen holds many; the rest of a long title is told on hover and on its page. */
const TitleCell = ({ item: { title, priority } }: { item: CaseRow }) => (
  <Group gap="xs" wrap="nowrap">
    <Text fw={550} truncate title={title}>
      {title}
    </Text>
    {priority && <StatusBadge status="high" label="Reopened" />}
  </Group>
)

const Name = ({ of, missing }: { of: { name: string } | null; missing: string }) => (
  <Text span c={of ? undefined : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
    {of?.name ?? missing}
  </Text>
)

export function CaseCard({ item }: { item: CaseRow }) {
  const who = [item.number, item.customer?.name].filter(Boolean).join(' · ')
  return (
    <>
      <Text fw={550}>{item.title}</Text>
      <Text size="sm" c="dimmed">
        {who} · <TimeAgo at={item.reportedAt} />
      </Text>
      <Group gap={6} mt={6}>
        <StatusBadge status={item.severity} />
        <StatusBadge status={item.status} />
        {item.assignee && (
          <Text size="sm" span>
            {item.assignee.name}
          </Text>
        )}
      </Group>
    </>
  )
}

const Age = ({ at }: { at: Date }) => (
  <Text span style={{ whiteSpace: 'nowrap' }}>
    <TimeAgo at={at} />
  </Text>
)
