import type { AssetRow, LocationRef } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useLabel } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'

export function useAssetColumns(): Column<AssetRow>[] {
  const label = useLabel()
  return [
    { key: 'tag', title: 'Tag', width: 150, cell: (row) => <TagLink asset={row} /> },
    { key: 'name', title: 'Name', fill: true, cell: (row) => <NameCell asset={row} /> },
    { key: 'category', title: 'Category', width: 150, cell: (row) => <Short text={label('asset', row.category)} /> },
    { key: 'parent', title: 'Part of', width: 220, cell: ({ parent }) => <Short text={parent?.name} /> },
    {
      key: 'place',
      title: 'Location',
      wide: true,
      width: 220,
      cell: ({ location, locationText }) => (
        <Short text={location?.name ?? locationText} whole={location && placeOf(location)} />
      ),
    },
    { key: 'criticality', title: 'Criticality', wide: true, width: 100, cell: ({ criticality }) => criticality },
    { key: 'status', title: 'Status', width: 130, cell: (row) => <StatusBadge status={row.status} /> },
  ]
}

const placeOf = ({ name, above }: LocationRef) => [...above, name].join(' › ')

/** One line, whatever is written there; all of it on hovering. */
const Short = ({ text, whole }: { text: string | null | undefined; whole?: string | null }) => (
  <Text truncate maw={220} title={whole ?? text ?? undefined}>
    {text}
  </Text>
)

/** The row opens by itself; the link is there for a new tab. */
const TagLink = ({ asset: { id, tag } }: { asset: AssetRow }) => (
  <Anchor
    component={Link}
    to="/assets/$id"
    params={{ id }}
    tabIndex={-1}
    className="tabular"
    style={{ whiteSpace: 'nowrap' }}
  >
    {tag}
  </Anchor>
)

const NameCell = ({ asset: { name } }: { asset: AssetRow }) => (
  <Text fw={550} truncate title={name}>
    {name}
  </Text>
)

export function AssetCard({ asset }: { asset: AssetRow }) {
  const label = useLabel()
  const { tag, name, category, parent, location, locationText, status } = asset
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={550}>{name}</Text>
        <StatusBadge status={status} />
      </Group>
      <Text size="sm">{[tag, label('asset', category)].join(' · ')}</Text>
      <Text size="sm" c="dimmed">
        {[parent && `Part of ${parent.name}`, location?.name ?? locationText].filter(Boolean).join(' · ')}
      </Text>
    </>
  )
}
