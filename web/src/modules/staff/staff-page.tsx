import { type Input, type MemberStatus, staff } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { ask, useList } from '#lib/query.ts'
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
import { memberWord } from './member-status.tsx'
import { COLUMNS, MemberCard } from './staff-columns.tsx'
import { StaffNav } from './staff-nav.tsx'

type Search = Omit<Input<typeof staff.list>, 'cursor' | 'limit'>
type Props = { search: Search; onSearch: (next: Search) => void }

const STATUSES: MemberStatus[] = ['active', 'pending', 'invited', 'suspended']

export function StaffPage({ search, onSearch }: Props) {
  useLive(['staff'])
  const navigate = useNavigate()
  const list = useList(staff.list, search)
  const filtered = [search.status, search.q, search.roleId].filter(Boolean).length
  return (
    <Page title="Staff" context={<Context />} actions={<AddMember />}>
      <StaffNav />
      <StatusTabs
        statuses={STATUSES}
        word={memberWord}
        status={search.status}
        onStatus={(status) => onSearch({ ...search, status })}
      />
      <Filters search={search} onSearch={onSearch} />
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <DataTable
          label="Staff"
          columns={COLUMNS}
          rows={list.rows}
          getRowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/staff/$id', params: { id } })}
          loading={list.loading}
          card={(member) => <MemberCard member={member} />}
          empty={
            <Empty title="Nobody here">
              {filtered > 0
                ? 'Nobody matches these filters.'
                : 'Add people, or let them ask for an account on the sign-in page; you approve them here.'}
            </Empty>
          }
          footer={<ListFooter {...list.footer} />}
        />
      )}
    </Page>
  )
}

/** With how many more may come, where that is agreed. */
function Context() {
  const { data } = useQuery(ask(staff.seats, {}))
  const seats = typeof data?.allowed === 'number' && `${data.used} of ${data.allowed} seats are taken.`
  return <>Who works here, and who asks to. {seats}</>
}

const AddMember = () => (
  <Button component={Link} to="/staff/new" leftSection={<IconPlus size={18} aria-hidden />}>
    Add a member
  </Button>
)

function Filters({ search, onSearch }: Props) {
  const roles = useQuery(ask(staff.roles, {}))
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search by name, username or e-mail"
          value={search.q ?? ''}
          onChange={(q) => onSearch({ ...search, q: q || undefined })}
        />
      }
      active={search.roleId ? 1 : 0}
      onClear={() => onSearch({ ...search, roleId: undefined })}
    >
      <FilterSelect
        label="Role"
        any="Any role"
        width={200}
        searchable
        choices={roles.data?.map(({ id, name }) => ({ value: id, label: name }))}
        value={search.roleId}
        onChange={(roleId) => onSearch({ ...search, roleId })}
      />
    </FilterBar>
  )
}
