import type { CustomerRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { formatPhone } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useLabel, useWords } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import type { CustomerSearch } from './customers-page.tsx'
import { SortBy } from '#ui/sort-by.tsx'

const place = ({ town, county }: CustomerRow) => `${town}, ${county}`
const status = ({ active }: CustomerRow) => (active ? 'active' : 'inactive')

export function useCustomerColumns(
  search: CustomerSearch,
  onSearch: (next: CustomerSearch) => void,
): Column<CustomerRow>[] {
  const label = useLabel()
  const words = useWords()
  const sortBy = (sort: 'name' | 'account', title: string) => (
    <SortBy
      title={title}
      sorted={search.sort === sort && 'up'}
      onSort={(on) => onSearch({ ...search, sort: on ? sort : undefined })}
    />
  )
  return [
    { key: 'account', title: sortBy('account', 'Account'), width: 140, cell: (row) => <AccountLink customer={row} /> },
    { key: 'name', title: sortBy('name', 'Name'), cell: (row) => row.name },
    {
      key: 'phone',
      title: 'Phone',
      width: 160,
      cell: (row) => (
        <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
          {formatPhone(row.phone)}
        </span>
      ),
    },
    { key: 'place', title: `Town, ${words.area.toLowerCase()}`, cell: place },
    { key: 'type', title: 'Type', wide: true, width: 130, cell: (row) => label('customer', row.type) },
    { key: 'status', title: 'Status', width: 110, cell: (row) => <StatusBadge status={status(row)} /> },
  ]
}

/** The row opens by itself; the link is there for a new tab. */
const AccountLink = ({ customer }: { customer: CustomerRow }) => (
  <Anchor
    component={Link}
    to="/customers/$id"
    params={{ id: customer.id }}
    tabIndex={-1}
    className="tabular"
    style={{ whiteSpace: 'nowrap' }}
  >
    {customer.accountNumber}
  </Anchor>
)

export function CustomerCard({ customer }: { customer: CustomerRow }) {
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={550}>{customer.name}</Text>
        <StatusBadge status={status(customer)} />
      </Group>
      <Text size="sm" c="dimmed" className="tabular">
        {customer.accountNumber} · {formatPhone(customer.phone)}
      </Text>
      <Text size="sm" c="dimmed">
        {place(customer)}
      </Text>
    </>
  )
}
