import type { VendorRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { formatPhone } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

const statusOf = ({ active }: VendorRow) => (active ? 'active' : 'inactive')
const NOWRAP = { whiteSpace: 'nowrap' } as const

export const VENDOR_COLUMNS: Column<VendorRow>[] = [
  { key: 'name', title: 'Name', cell: (row) => <NameLink vendor={row} /> },
  { key: 'code', title: 'Code', width: 110, cell: ({ code }) => code && <span className="tabular">{code}</span> },
  {
    key: 'services',
    title: 'Delivers',
    fill: true,
    cell: ({ services }) => (
      <Text truncate title={services ?? undefined}>
        {services}
      </Text>
    ),
  },
  {
    key: 'phone',
    title: 'Phone',
    width: 160,
    cell: ({ phone }) =>
      phone && (
        <span className="tabular" style={NOWRAP}>
          {formatPhone(phone)}
        </span>
      ),
  },
  { key: 'email', title: 'E-mail', wide: true, cell: ({ email }) => email },
  { key: 'status', title: 'Status', width: 110, cell: (row) => <StatusBadge status={statusOf(row)} /> },
]

/** The row opens by itself; the link is there for a new tab. */
const NameLink = ({ vendor: { id, name } }: { vendor: VendorRow }) => (
  <Anchor component={Link} to="/purchasing/vendors/$id" params={{ id }} tabIndex={-1}>
    {name}
  </Anchor>
)

export const VendorCard = ({ vendor }: { vendor: VendorRow }) => (
  <>
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text fw={550}>{vendor.name}</Text>
      <StatusBadge status={statusOf(vendor)} />
    </Group>
    <Text size="sm">{vendor.services}</Text>
    <Text size="sm" c="dimmed" className="tabular">
      {[vendor.code, vendor.phone && formatPhone(vendor.phone)].filter(Boolean).join(' · ')}
    </Text>
  </>
)
