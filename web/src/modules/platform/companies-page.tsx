import { CompanyStatus, type Input, platform } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { COLUMNS, CompanyCard } from './company-columns.tsx'
import { companyWord, kindChoices } from './words.ts'

type Search = Omit<Input<typeof platform.companies>, 'cursor' | 'limit'>
type Props = { search: Search; onSearch: (next: Search) => void }

export function CompaniesPage({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const list = useList(platform.companies, search)
  return (
    <Page title="Companies" context="Who uses this installation." actions={<NewCompany />}>
      <StatusTabs
        statuses={CompanyStatus.options}
        word={companyWord}
        status={search.status}
        onStatus={(status) => onSearch({ ...search, status })}
      />
      <Filters search={search} onSearch={onSearch} />
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <DataTable
          label="Companies"
          columns={COLUMNS}
          rows={list.rows}
          getRowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/companies/$id', params: { id } })}
          loading={list.loading}
          card={(company) => <CompanyCard company={company} />}
          empty={<NoCompany filtered={Object.values(search).some(Boolean)} />}
          footer={<ListFooter {...list.footer} csv={undefined} />}
        />
      )}
    </Page>
  )
}

const NewCompany = () => (
  <Button component={Link} to="/companies/new" leftSection={<IconPlus size={18} aria-hidden />}>
    New company
  </Button>
)

const NoCompany = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <Empty title="No company">No company matches these filters.</Empty>
  ) : (
    <Empty title="No company yet" action={<NewCompany />}>
      Make the first one: you get a key, with which its administrator signs up.
    </Empty>
  )

function Filters({ search, onSearch }: Props) {
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search by name or e-mail"
          value={search.q ?? ''}
          onChange={(q) => onSearch({ ...search, q: q || undefined })}
        />
      }
      active={search.kind ? 1 : 0}
      onClear={() => onSearch({ ...search, kind: undefined })}
    >
      <FilterSelect
        label="Kind"
        any="Any kind"
        width={240}
        choices={kindChoices}
        value={search.kind}
        onChange={(kind) => onSearch({ ...search, kind })}
      />
    </FilterBar>
  )
}
