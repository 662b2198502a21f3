import { customers, type Input } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { ImportButton } from '#modules/exchange/import-button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { CustomerCard, useCustomerColumns } from './customer-columns.tsx'
import { CustomerFilterBar } from './customer-filter-bar.tsx'

export type CustomerSearch = Omit<Input<typeof customers.list>, 'cursor' | 'limit'>
type Props = { search: CustomerSearch; onSearch: (next: CustomerSearch) => void }

const PAGE = 10

export function CustomersPage(props: Props) {
  const words = useWords()
  const mayEdit = useCan('customers:edit')
  useLive(['customers'])
  return (
    <Page
      title={words.customers}
      actions={
        <>
          <ImportButton register="customers" />
          {mayEdit && <NewCustomer />}
        </>
      }
    >
      <CustomerFilterBar {...props} />
      <CustomerTable {...props} />
    </Page>
  )
}

function NewCustomer() {
  const words = useWords()
  return (
    <Button component={Link} to="/customers/new" leftSection={<IconPlus size={16} aria-hidden />}>
      New {words.customer.toLowerCase()}
    </Button>
  )
}

function CustomerTable({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const words = useWords()
  const columns = useCustomerColumns(search, onSearch)
  const list = useList(customers.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label={words.customers}
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/customers/$id', params: { id } })}
      card={(row) => <CustomerCard customer={row} />}
      loading={list.loading}
      empty={<NothingFound filtered={Object.values(search).some(Boolean)} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NothingFound({ filtered }: { filtered: boolean }) {
  const words = useWords()
  return filtered ? (
    <Empty title={`No ${words.customer.toLowerCase()} like that`}>
      Search by account number, name or phone, or clear a filter.
    </Empty>
  ) : (
    <Empty title={`No ${words.customers.toLowerCase()} yet`}>The first one you add appears here.</Empty>
  )
}
