import { type Input, PlannedWork, plans, PlanStatus } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { ImportButton } from '#modules/exchange/import-button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { StatusTabs } from '#ui/status-tabs.tsx'
import { PlanCard, usePlanColumns } from './plan-columns.tsx'

export type PlanSearch = Omit<Input<typeof plans.list>, 'cursor' | 'limit'>
type Props = { search: PlanSearch; onSearch: (next: PlanSearch) => void }

export function PlansPage(props: Props) {
  const { search, onSearch } = props
  useLive(['plans'])
  return (
    <Page
      title="Plans"
      context="Work that comes again: by days, by a meter, or by whichever comes first."
      actions={
        <>
          <ImportButton register="plans" />
          <Button
            component={Link}
            to="/plans/forecast"
            variant="default"
            leftSection={<IconChartBar size={16} aria-hidden />}
          >
            Forecast
          </Button>
          <NewPlan />
        </>
      }
    >
      <StatusTabs
        statuses={PlanStatus.options}
        status={search.status}
        onStatus={(status) => onSearch({ ...search, status })}
      />
      <Filters {...props} />
      <PlanTable {...props} />
    </Page>
  )
}

function NewPlan() {
  const mayEdit = useCan('plans:edit')
  return (
    mayEdit && (
      <Button component={Link} to="/plans/new">
        New plan
      </Button>
    )
  )
}

function Filters({ search, onSearch }: Props) {
  const label = useLabel()
  return (
    <FilterBar
      search={
        <SearchInput
          label="Search plans"
          placeholder="Name or title of the work"
          value={search.q ?? ''}
          onChange={(q) => onSearch({ ...search, q: q || undefined })}
        />
      }
      active={search.type ? 1 : 0}
      onClear={() => onSearch({ ...search, type: undefined })}
    >
      <FilterSelect
        label="Type"
        any="Any type"
        width={200}
        choices={PlannedWork.options.map((value) => ({ value, label: label('work', value) }))}
        value={search.type}
        onChange={(type) => onSearch({ ...search, type })}
      />
    </FilterBar>
  )
}

function PlanTable({ search }: Props) {
  const navigate = useNavigate()
  const columns = usePlanColumns()
  const list = useList(plans.list, { ...search, limit: 25 })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Plans"
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/plans/$id', params: { id } })}
      card={(row) => <PlanCard plan={row} />}
      loading={list.loading}
      empty={<NothingHere search={search} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NothingHere({ search: { q, type, status } }: Pick<Props, 'search'>) {
  const words = useWords()
  if (q || type || (status && status !== 'active'))
    return <Empty title="Nothing like that">Clear a filter, or look under another status.</Empty>
  return (
    <Empty title="No plans yet" action={<NewPlan />}>
      A plan makes the {words.workOrders.toLowerCase()} of services and inspections by itself, each once, in time.
    </Empty>
  )
}
