import { stock } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { DataTable } from '#ui/data-table.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'
import { MovementCard, useMovementColumns } from './movement-columns.tsx'

const PAGE = 10

/** Where it went, the newest first. */
export function ItemMovements({ itemId }: { itemId: string }) {
  const columns = useMovementColumns({ ofItem: true })
  const list = useList(stock.movements, { itemId, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  const all = (
    <Anchor component={Link} to="/stock/movements" search={{ itemId }} size="sm">
      Filter
    </Anchor>
  )
  return (
    <Section title="Movements" action={list.rows.length > 0 && all} flush={list.rows.length > 0}>
      {!list.loading && list.rows.length === 0 ? (
        <Text c="dimmed">Nothing has gone in or out yet.</Text>
      ) : (
        <DataTable
          label="Movements"
          columns={columns}
          rows={list.rows}
          getRowId={({ id }) => id}
          card={(row) => <MovementCard movement={row} ofItem />}
          loading={list.loading}
          empty={null}
          footer={<ListFooter {...list.footer} />}
        />
      )}
    </Section>
  )
}
