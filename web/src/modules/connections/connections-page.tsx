import { connections, type Input } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { aWord } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { ConnectionCard, useConnectionColumns } from './connection-columns.tsx'
import { ConnectionFilterBar } from './connection-filter-bar.tsx'

export type ConnectionSearch = Omit<Input<typeof connections.list>, 'cursor' | 'limit'>
type Props = { search: ConnectionSearch; onSearch: (next: ConnectionSearch) => void }

const PAGE = 25

export function ConnectionsPage(props: Props) {
  const words = useWords()
  const mayEdit = useCan('connections:edit')
  useLive(['connections'])
  return (
    <Page title={words.connections} actions={mayEdit && <NewConnection customerId={props.search.customerId} />}>
      <ConnectionFilterBar {...props} />
      <ConnectionTable {...props} />
    </Page>
  )
}

function NewConnection({ customerId }: { customerId?: string }) {
  const words = useWords()
  return (
    <Button
      component={Link}
      to="/connections/new"
      search={customerId ? { customerId } : {}}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      New {words.connection.toLowerCase()}
    </Button>
  )
}

function ConnectionTable({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const words = useWords()
  const columns = useConnectionColumns(search, onSearch)
  const list = useList(connections.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label={words.connections}
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/connections/$id', params: { id } })}
      card={(row) => <ConnectionCard connection={row} />}
      loading={list.loading}
      empty={<NothingFound filtered={Object.values(search).some(Boolean)} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NothingFound({ filtered }: { filtered: boolean }) {
  const words = useWords()
  return filtered ? (
    <Empty title={`No ${words.connection.toLowerCase()} like that`}>
      Search by meter number, transformer or feeder, or clear a filter.
    </Empty>
  ) : (
    <Empty title={`No ${words.connections.toLowerCase()} yet`}>
      Add one to {aWord(words.customer)}, and it appears here.
    </Empty>
  )
}
