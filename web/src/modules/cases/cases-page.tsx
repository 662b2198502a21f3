import { cases, CaseStatus, type Input } from '@mtambo/contract'
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
import { StatusTabs } from '#ui/status-tabs.tsx'
import { CaseCard, useCaseColumns } from './case-columns.tsx'
import { CaseFilterBar } from './case-filter-bar.tsx'

export type CaseSearch = Omit<Input<typeof cases.list>, 'cursor' | 'limit'>
type Props = { search: CaseSearch; onSearch: (next: CaseSearch) => void }

const PAGE = 25

/** What still needs somebody comes first. */
const STATUSES = ['pending', 'unassigned', ...CaseStatus.options] as const

export function CasesPage(props: Props) {
  const words = useWords()
  const mayReport = useCan('cases:report')
  const { search, onSearch } = props
  useLive(['cases'])
  return (
    <Page title={words.cases} actions={mayReport && <ReportButton />}>
      <StatusTabs statuses={STATUSES} status={search.status} onStatus={(status) => onSearch({ ...search, status })} />
      <CaseFilterBar {...props} />
      <CaseTable {...props} />
    </Page>
  )
}

function ReportButton() {
  const words = useWords()
  return (
    <Button component={Link} to="/cases/new" leftSection={<IconPlus size={16} aria-hidden />}>
      Report {aWord(words.case)}
    </Button>
  )
}

function CaseTable({ search, onSearch }: Props) {
  const navigate = useNavigate()
  const words = useWords()
  const columns = useCaseColumns(search, onSearch)
  const list = useList(cases.list, { ...search, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label={words.cases}
      columns={columns}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/cases/$id', params: { id } })}
      card={(row) => <CaseCard item={row} />}
      loading={list.loading}
      empty={<NothingHere search={search} />}
      footer={<ListFooter {...list.footer} />}
    />
  )
}

function NothingHere({ search }: { search: CaseSearch }) {
  const words = useWords()
  const { status, ...filters } = { ...search, sort: undefined }
  const none = `No ${words.cases.toLowerCase()}`
  if (Object.values(filters).some(Boolean))
    return <Empty title={`${none} like that`}>Clear a filter, or look under another status.</Empty>
  if (status === 'pending')
    return <Empty title="Nothing is pending">New {words.cases.toLowerCase()} appear here by themselves.</Empty>
  if (status === 'unassigned')
    return (
      <Empty title="Nothing waits for somebody">Each open {words.case.toLowerCase()} has been given to a person.</Empty>
    )
  return <Empty title={`${none} here`}>What is reported appears here by itself.</Empty>
}
