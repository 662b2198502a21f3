import { type LocationRow, locations } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { NoLocations } from './no-locations.tsx'
import type { LocationSearch } from './search.ts'
import { LOCATION_KINDS } from './words.ts'

const PAGE = 50

export function LocationTable({ filters }: { filters: Omit<LocationSearch, 'view'> }) {
  const navigate = useNavigate()
  const list = useList(locations.list, { ...filters, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Locations"
      columns={COLUMNS}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/locations/$id', params: { id } })}
      card={(row) => <LocationCard location={row} />}
      loading={list.loading}
      empty={<NoLocations filtered={Object.values(filters).some(Boolean)} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

const Short = ({ text }: { text: string | null }) => (
  <Text truncate maw={320} title={text ?? undefined}>
    {text}
  </Text>
)

const COLUMNS: Column<LocationRow>[] = [
  {
    key: 'name',
    title: 'Name',
    width: 240,
    cell: ({ id, name }) => (
      <Anchor component={Link} to="/locations/$id" params={{ id }} tabIndex={-1} fw={550}>
        {name}
      </Anchor>
    ),
  },
  { key: 'within', title: 'Lies in', fill: true, cell: ({ within }) => <Short text={within} /> },
  { key: 'kind', title: 'Kind', width: 130, cell: ({ kind }) => LOCATION_KINDS[kind] },
  { key: 'code', title: 'Code', width: 140, cell: ({ code }) => <span className="tabular">{code}</span> },
  { key: 'address', title: 'Address', wide: true, width: 260, cell: ({ address }) => <Short text={address} /> },
]

const LocationCard = ({ location: { name, kind, code, within, status } }: { location: LocationRow }) => (
  <>
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text fw={550}>{name}</Text>
      {status === 'archived' && <StatusBadge status="archived" />}
    </Group>
    <Text size="sm" c="dimmed">
      {[within, LOCATION_KINDS[kind], code].filter(Boolean).join(' · ')}
    </Text>
  </>
)
