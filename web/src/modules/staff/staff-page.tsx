import { type Input, MemberStatus, staff, type StaffMember } from '@mtambo/contract'
import { Text, VisuallyHidden } from '@mantine/core'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { MemberActions } from './member-actions.tsx'
import { MemberStatusBadge, memberWord } from './member-status.tsx'

type Search = Omit<Input<typeof staff.list>, 'cursor' | 'limit'>
type Props = { search: Search; onSearch: (next: Search) => void }

const STATUSES = MemberStatus.options.map((value) => ({ value, label: memberWord(value) }))

const COLUMNS: Column<StaffMember>[] = [
  {
    key: 'name',
    title: 'Name',
    cell: (member) => (
      <Text fw={550} span style={{ whiteSpace: 'nowrap' }}>
        {member.name}
      </Text>
    ),
  },
  { key: 'username', title: 'Username', cell: ({ username }) => username, wide: true },
  { key: 'email', title: 'E-mail', cell: ({ email }) => email, wide: true },
  {
    key: 'role',
    title: 'Role',
    cell: ({ role }) =>
      role?.name ?? (
        <Text span c="dimmed">
          None yet
        </Text>
      ),
  },
  { key: 'status', title: 'Status', cell: (member) => <MemberStatusBadge status={member.status} /> },
  {
    key: 'seen',
    title: 'Last sign-in',
    cell: ({ lastLoginAt }) =>
      lastLoginAt ? (
        <TimeAgo at={lastLoginAt} />
      ) : (
        <Text span c="dimmed">
          Never
        </Text>
      ),
    wide: true,
  },
  {
    key: 'actions',
    title: <VisuallyHidden>Actions</VisuallyHidden>,
    align: 'right',
    cell: (member) => <MemberActions member={member} />,
  },
]

export function StaffPage({ search, onSearch }: Props) {
  useLive(['staff'])
  const list = useList(staff.list, search)
  const filtered = [search.status, search.q].filter(Boolean).length
  return (
    <Page title="Staff" context="Who works here, and who asks to.">
      <Filters search={search} onSearch={onSearch} active={filtered} />
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <DataTable
          label="Staff"
          columns={COLUMNS}
          rows={list.rows}
          getRowId={({ id }) => id}
          loading={list.loading}
          card={(member) => <MemberCard member={member} />}
          empty={
            <Empty title="Nobody here">
              {filtered > 0
                ? 'Nobody matches these filters.'
                : 'People ask for an account on the sign-in page; you approve them here.'}
            </Empty>
          }
          footer={<ListFooter {...list.footer} />}
        />
      )}
    </Page>
  )
}

function Filters({ search, onSearch, active }: Props & { active: number }) {
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search by name, username or e-mail"
          value={search.q ?? ''}
          onChange={(q) => onSearch({ ...search, q: q || undefined })}
        />
      }
      active={active}
      onClear={() => onSearch({})}
    >
      <FilterSelect
        label="Status"
        any="Any status"
        width={200}
        choices={STATUSES}
        value={search.status}
        onChange={(status) => onSearch({ ...search, status })}
      />
    </FilterBar>
  )
}

function MemberCard({ member }: { member: StaffMember }) {
  return (
    <>
      <Text fw={550}>
        {member.name} <MemberStatusBadge status={member.status} />
      </Text>
      <Text size="sm" c="dimmed" mb="xs">
        {[member.username, member.role?.name].filter(Boolean).join(' · ')}
      </Text>
      <MemberActions member={member} />
    </>
  )
}
