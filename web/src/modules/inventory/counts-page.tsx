import { CountStatus, type Input, type StockCount, stockCounts } from '@mtambo/contract'
import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan, useLabel } from '#lib/session.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { StartCount } from './start-count.tsx'
import { StockNav } from './stock-nav.tsx'

export type CountSearch = Omit<Input<typeof stockCounts.list>, 'cursor' | 'limit'>
type Props = { search: CountSearch; onSearch: (next: CountSearch) => void }

export function CountsPage({ search, onSearch }: Props) {
  const mayEdit = useCan('inventory:edit')
  const [opened, { open, close }] = useDisclosure()
  useLive(['stock'])
  return (
    <Page
      title="Counts"
      actions={
        mayEdit && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            Start a count
          </Button>
        )
      }
    >
      <StockNav />
      <StatusTabs
        statuses={CountStatus.options}
        status={search.status}
        onStatus={(status) => onSearch({ ...search, status })}
      />
      <CountTable search={search} />
      <AskModal title="Start a count" opened={opened} onClose={close}>
        <StartCount onDone={close} />
      </AskModal>
    </Page>
  )
}

function CountTable({ search }: { search: CountSearch }) {
  const navigate = useNavigate()
  const columns = useCountColumns()
  const list = useList(stockCounts.list, { ...search, limit: 25 })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Counts"
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/stock/counts/$id', params: { id } })}
      card={(row) => <CountCard count={row} />}
      loading={list.loading}
      empty={
        <Empty title="No count here">
          Count a store now and then: what is otherwise than in the books is put right, with what it is worth.
        </Empty>
      }
      footer={<ListFooter {...list.footer} csv="" />}
    />
  )
}

const progress = ({ counted, lines }: StockCount) => `${counted} of ${lines}`

function useCountColumns(): Column<StockCount>[] {
  const label = useLabel()
  return [
    { key: 'store', title: 'Store', fill: true, cell: ({ store }) => <Text fw={550}>{store.name}</Text> },
    {
      key: 'what',
      title: 'What',
      width: 180,
      cell: ({ category }) => (category ? label('item', category) : 'Everything'),
    },
    { key: 'counted', title: 'Counted', align: 'right', width: 120, cell: progress },
    { key: 'started', title: 'Started', width: 180, cell: ({ startedAt }) => formatInstant(startedAt) },
    { key: 'by', title: 'By', wide: true, width: 180, cell: ({ startedBy }) => startedBy },
    { key: 'status', title: 'Status', width: 110, cell: ({ status }) => <StatusBadge status={status} /> },
  ]
}

function CountCard({ count }: { count: StockCount }) {
  const label = useLabel()
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={550}>{count.store.name}</Text>
        <StatusBadge status={count.status} />
      </Group>
      <Text size="sm">
        {count.category ? label('item', count.category) : 'Everything'} · {progress(count)} counted
      </Text>
      <Text size="sm" c="dimmed">
        {formatInstant(count.startedAt)} · {count.startedBy}
      </Text>
    </>
  )
}
