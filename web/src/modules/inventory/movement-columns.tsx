import type { StockMovement } from '@mtambo/contract'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { formatInstant } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { Link } from '#lib/router.ts'
import type { Column } from '#ui/data-table.tsx'
import { amount, change, MOVEMENTS } from './words.ts'

/** The log of a store; on the page of an item without naming it again. */
export function useMovementColumns({ ofItem = false }: { ofItem?: boolean } = {}): Column<StockMovement>[] {
  const money = useMoney()
  const columns: (Column<StockMovement> | false)[] = [
    { key: 'at', title: 'When', width: 140, cell: (row) => <WhenAndWho movement={row} /> },
    { key: 'kind', title: 'What', width: 120, cell: ({ kind }) => MOVEMENTS[kind] },
    !ofItem && { key: 'item', title: 'Item', fill: true, cell: (row) => <ItemLink movement={row} /> },
    { key: 'store', title: 'Store', width: 180, cell: (row) => <Where movement={row} /> },
    {
      key: 'quantity',
      title: 'Quantity',
      align: 'right',
      width: 100,
      cell: ({ quantity, item }) => change(quantity, item.unit),
    },
    {
      key: 'balance',
      title: 'Left there',
      align: 'right',
      width: 100,
      cell: ({ balance, item }) => amount(balance, item.unit),
    },
    !ofItem && {
      key: 'value',
      title: 'Value',
      align: 'right',
      wide: true,
      width: 140,
      cell: ({ value }) => money(value),
    },
    { key: 'why', title: 'For', wide: !ofItem, fill: ofItem, cell: (row) => <Why movement={row} /> },
  ]
  return columns.filter((column) => column !== false)
}

const WhenAndWho = ({ movement: { at, who } }: { movement: StockMovement }) => (
  <>
    <time>{formatInstant(at)}</time>
    <Text size="xs" c="dimmed">
      {who}
    </Text>
  </>
)

const ItemLink = ({ movement: { item } }: { movement: StockMovement }) => (
  <Anchor component={Link} to="/stock/$id" params={{ id: item.id }} truncate display="block" title={item.name}>
    {item.code} {item.name}
  </Anchor>
)

const whereOf = ({ store, otherStore, quantity }: StockMovement) =>
  otherStore ? (quantity < 0 ? `${store.name} → ${otherStore.name}` : `${otherStore.name} → ${store.name}`) : store.name

const Where = ({ movement }: { movement: StockMovement }) => (
  <Text truncate maw={200} title={whereOf(movement)}>
    {whereOf(movement)}
  </Text>
)

/** The work order is there to be opened; what else is known stands beside it. */
function Why({ movement: { workOrderId, reference, person, reason } }: { movement: StockMovement }) {
  const words = [!workOrderId && reference, person?.name, reason].filter(Boolean).join(' · ')
  return (
    <Text truncate maw={320} title={[reference, words].filter(Boolean).join(' · ')}>
      {workOrderId && (
        <Anchor component={Link} to="/work-orders/$id" params={{ id: workOrderId }}>
          {reference ?? 'Work'}
        </Anchor>
      )}
      {workOrderId && words && ' · '}
      {words}
    </Text>
  )
}

export function MovementCard({ movement, ofItem = false }: { movement: StockMovement; ofItem?: boolean }) {
  const { at, kind, item, quantity, balance, reference, person, reason, who } = movement
  return (
    <Stack gap={2}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text fw={550}>{ofItem ? MOVEMENTS[kind] : `${item.code} ${item.name}`}</Text>
        <Text className="tabular" style={{ whiteSpace: 'nowrap' }}>
          {change(quantity, item.unit)}
        </Text>
      </Group>
      <Text size="sm">
        {!ofItem && `${MOVEMENTS[kind]} · `}
        {whereOf(movement)} · {amount(balance, item.unit)} left
      </Text>
      <Text size="sm" c="dimmed">
        {[formatInstant(at), reference, person?.name, reason, `by ${who}`].filter(Boolean).join(' · ')}
      </Text>
    </Stack>
  )
}
