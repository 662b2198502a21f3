import { type ChecklistRow, checklists, type Input } from '@mtambo/contract'
import { Badge, Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { formatDay } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan, useLabel, useMe } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'

export type ChecklistSearch = Pick<Input<typeof checklists.list>, 'q' | 'category' | 'active'>
type Props = { search: ChecklistSearch; onSearch: (next: ChecklistSearch) => void }

export function ChecklistsPage({ search, onSearch }: Props) {
  const mayEdit = useCan('work-orders:create')
  const navigate = useNavigate()
  const columns = useColumns()
  useLive(['checklists'])
  const list = useList(checklists.list, { ...search, limit: 25 })
  return (
    <Page
      title="Checklists"
      context="Steps that are filled in while work is done."
      actions={mayEdit && <NewChecklist />}
    >
      <Filters search={search} onSearch={onSearch} />
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <DataTable
          label="Checklists"
          columns={columns}
          rows={list.rows}
          getRowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/checklists/$id', params: { id } })}
          card={(row) => <Card row={row} />}
          loading={list.loading}
          empty={<None filtered={Object.values(search).some(Boolean)} mayEdit={Boolean(mayEdit)} />}
          footer={<ListFooter {...list.footer} />}
        />
      )}
    </Page>
  )
}

const NewChecklist = () => (
  <Button component={Link} to="/checklists/new" leftSection={<IconPlus size={16} aria-hidden />}>
    New checklist
  </Button>
)

const None = ({ filtered, mayEdit }: { filtered: boolean; mayEdit: boolean }) =>
  filtered ? (
    <Empty title="No checklist fits">Clear the search or a filter.</Empty>
  ) : (
    <Empty title="No checklists yet" action={mayEdit && <NewChecklist />}>
      Write down once what is checked every time: it is then filled in on the phone, step by step.
    </Empty>
  )

function Filters({ search, onSearch }: Props) {
  const { categories } = useMe().organisation
  const set = (part: Partial<ChecklistSearch>) => onSearch({ ...search, ...part })
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search checklists"
          placeholder="Name or description"
          value={search.q ?? ''}
          onChange={(q) => set({ q: q || undefined })}
        />
      }
      active={[search.category, search.active].filter(Boolean).length}
      onClear={() => set({ category: undefined, active: undefined })}
    >
      <FilterSelect
        label="Equipment"
        any="Any equipment"
        width={180}
        choices={categories.asset?.map(({ code, label }) => ({ value: code, label }))}
        value={search.category}
        onChange={(category) => set({ category })}
      />
      <FilterSelect
        label="Use"
        any="In use or not"
        choices={[
          { value: 'yes' as const, label: 'In use' },
          { value: 'no' as const, label: 'Not in use' },
        ]}
        value={search.active}
        onChange={(active) => set({ active })}
      />
    </FilterBar>
  )
}

function useColumns(): Column<ChecklistRow>[] {
  const label = useLabel()
  return [
    { key: 'name', title: 'Name', fill: true, cell: ({ name }) => <Text fw={550}>{name}</Text> },
    {
      key: 'for',
      title: 'For',
      width: 240,
      cell: ({ categories }) => categories.map((code) => label('asset', code)).join(', ') || 'Any equipment',
    },
    { key: 'steps', title: 'Steps', width: 80, align: 'right', cell: ({ stepCount }) => stepCount },
    { key: 'version', title: 'Version', width: 90, align: 'right', cell: ({ version }) => version },
    { key: 'changed', title: 'Changed', width: 130, cell: ({ changedAt }) => formatDay(changedAt) },
    { key: 'active', title: 'Use', width: 110, cell: (row) => <Use row={row} /> },
  ]
}

const Use = ({ row: { active } }: { row: ChecklistRow }) => (active ? 'In use' : <Badge color="gray">Not in use</Badge>)

function Card({ row }: { row: ChecklistRow }) {
  const label = useLabel()
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={550}>{row.name}</Text>
        {!row.active && <Use row={row} />}
      </Group>
      <Text size="sm" c="dimmed">
        {[
          `${row.stepCount} steps`,
          row.categories.map((code) => label('asset', code)).join(', ') || 'Any equipment',
        ].join(' · ')}
      </Text>
    </>
  )
}
