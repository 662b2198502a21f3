import type { Company } from '@mtambo/contract'
import { Group, Text } from '@mantine/core'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { companyWord, KINDS, seatsText } from './words.ts'

export const CompanyBadge = ({ company: { status } }: { company: Pick<Company, 'status'> }) => (
  <StatusBadge status={status} label={companyWord(status)} />
)

export const COLUMNS: Column<Company>[] = [
  {
    key: 'name',
    title: 'Company',
    cell: ({ name }) => (
      <Text fw={550} span>
        {name}
      </Text>
    ),
  },
  { key: 'status', title: 'Status', cell: (company) => <CompanyBadge company={company} /> },
  { key: 'kind', title: 'Kind', cell: ({ kind }) => KINDS[kind], wide: true },
  { key: 'seats', title: 'Seats', align: 'right', cell: (company) => seatsText(company) },
  {
    key: 'contact',
    title: 'Contact',
    cell: ({ contactName, contactEmail }) => contactName ?? contactEmail,
    wide: true,
  },
  {
    key: 'seen',
    title: 'Last seen',
    cell: ({ lastSeenAt }) =>
      lastSeenAt ? (
        <TimeAgo at={lastSeenAt} />
      ) : (
        <Text span c="dimmed">
          Never
        </Text>
      ),
  },
]

export const CompanyCard = ({ company }: { company: Company }) => (
  <>
    <Group gap={6} justify="space-between" wrap="nowrap">
      <Text fw={550}>{company.name}</Text>
      <CompanyBadge company={company} />
    </Group>
    <Text size="sm" c="dimmed">
      {KINDS[company.kind]} · {seatsText(company)}{' '}
      {company.seats === null && company.seatsUsed === 1 ? 'seat' : 'seats'}
    </Text>
  </>
)
