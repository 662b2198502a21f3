import type { ItemRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useMoney } from '#lib/money.ts'
import { useLabel } from '#lib/session.ts'
import type { Column } from '#ui/data-table.tsx'
import { SortBy } from '#ui/sort-by.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { amount, ITEM_KINDS } from './words.ts'

type Sort = 'code' | 'name'
type Props = { sort: Sort | undefined; onSort: (sort: Sort) => void }

export function useItemColumns({ sort = 'code', onSort }: Props): Column<ItemRow>[] {
  const label = useLabel()
  const money = useMoney()
  const title = (name: string, by: Sort) => (
    <SortBy title={name} sorted={sort === by && 'up'} onSort={(on) => on && onSort(by)} />
  )
  return [
    { key: 'code', title: title('Code', 'code'), width: 150, cell: (row) => <CodeLink item={row} /> },
    { key: 'name', title: title('Name', 'name'), fill: true, cell: ({ name }) => <Name name={name} /> },
    { key: 'kind', title: 'Kind', wide: true, width: 110, cell: ({ kind }) => ITEM_KINDS[kind] },
    {
      key: 'category',
      title: 'Category',
      wide: true,
      width: 160,
      cell: ({ category }) => <Short text={label('item', category)} />,
    },
    { key: 'onHand', title: 'On hand', align: 'right', width: 110, cell: ({ onHand, unit }) => amount(onHand, unit) },
    {
      key: 'available',
      title: 'Available',
      align: 'right',
      width: 110,
      cell: ({ available, unit }) => amount(available, unit),
    },
    { key: 'value', title: 'Value', align: 'right', wide: true, width: 140, cell: ({ value }) => money(value) },
    { key: 'state', title: 'To do', width: 120, cell: (row) => <ItemState item={row} /> },
  ]
}

/** What is to be done about it, if anything. */
export const ItemState = ({ item: { low, active } }: { item: ItemRow }) =>
  active ? low && <StatusBadge status="reorder" /> : <StatusBadge status="inactive" label="No longer kept" />

/** The row opens by itself; the link is there for a new tab. */
const CodeLink = ({ item: { id, code } }: { item: ItemRow }) => (
  <Anchor component={Link} to="/stock/$id" params={{ id }} tabIndex={-1} style={{ whiteSpace: 'nowrap' }}>
    {code}
  </Anchor>
)

const Short = ({ text }: { text: string }) => (
  <Text truncate maw={170} title={text}>
    {text}
  </Text>
)

const Name = ({ name }: { name: string }) => (
  <Text fw={550} truncate title={name}>
    {name}
  </Text>
)

export function ItemCard({ item }: { item: ItemRow }) {
  const { code, name, unit, available, reserved } = item
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={550}>{name}</Text>
        <ItemState item={item} />
      </Group>
      <Text size="sm">
        {code} · {amount(available, unit)} available
      </Text>
      {reserved > 0 && (
        <Text size="sm" c="dimmed">
          {amount(reserved, unit)} reserved for work
        </Text>
      )}
    </>
  )
}
