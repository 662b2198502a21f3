import { type Input, vendors } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { ImportButton } from '#modules/exchange/import-button.tsx'
import { PurchasingNav } from '#modules/purchasing/purchasing-nav.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { VENDOR_COLUMNS, VendorCard } from './vendor-columns.tsx'

export type VendorSearch = Omit<Input<typeof vendors.list>, 'cursor' | 'limit'>
type Props = { search: VendorSearch; onSearch: (next: VendorSearch) => void }

const PAGE = 25
const STATUSES = [
  { value: 'yes' as const, label: 'Active' },
  { value: 'no' as const, label: 'Inactive' },
]

export function VendorsPage(props: Props) {
  const mayEdit = useCan('purchasing:edit')
  useLive(['vendors'])
  return (
    <Page
      title="Purchasing"
      tab="Vendors"
      actions={
        <>
          <ImportButton register="vendors" />
          {mayEdit && <NewVendor />}
        </>
      }
    >
      <PurchasingNav />
      <Filters {...props} />
      <VendorTable {...props} />
    </Page>
  )
}

const NewVendor = () => (
  <Button component={Link} to="/purchasing/vendors/new" leftSection={<IconPlus size={16} aria-hidden />}>
    New vendor
  </Button>
)

const Filters = ({ search, onSearch }: Props) => (
  <FilterBar
    search={
      <SearchInput
        label="Search vendors"
        placeholder="Name, code, contact or what they deliver"
        value={search.q ?? ''}
        onChange={(q) => onSearch({ ...search, q: q || undefined })}
      />
    }
    active={search.active ? 1 : 0}
    onClear={() => onSearch({ ...search, active: undefined })}
  >
    <FilterSelect
      label="Status"
      any="Any status"
      choices={STATUSES}
      value={search.active}
      onChange={(active) => onSearch({ ...search, active })}
    />
  </FilterBar>
)

function VendorTable({ search }: Props) {
  const navigate = useNavigate()
  const list = useList(vendors.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Vendors"
      columns={VENDOR_COLUMNS}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/purchasing/vendors/$id', params: { id } })}
      card={(row) => <VendorCard vendor={row} />}
      loading={list.loading}
      empty={<NothingFound filtered={Boolean(search.q || search.active)} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

const NothingFound = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty title="No vendor like that">Search by name, code or contact, or clear the filter.</Empty>
  ) : (
    <Empty title="No vendors yet">Add those who deliver parts or work for you. Orders are written to them.</Empty>
  )
