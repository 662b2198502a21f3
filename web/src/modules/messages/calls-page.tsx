import { type Call, type Input, messages } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { OneCustomer } from '#modules/customers/index.ts'
import { formatPhone } from '#lib/format.ts'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { LogCallButton } from './log-call.tsx'

type Search = Omit<Input<typeof messages.calls>, 'cursor' | 'limit'>
type Props = { search: Search; onSearch: (next: Search) => void }

const WORDS = { in: 'They called', out: 'We called' }

const COLUMNS: Column<Call>[] = [
  {
    key: 'customer',
    title: 'Customer',
    width: 200,
    cell: ({ customer: { id, name } }) => (
      <Anchor component={Link} to="/customers/$id" params={{ id }} style={{ whiteSpace: 'nowrap' }}>
        {name}
      </Anchor>
    ),
  },
  { key: 'direction', title: 'Who', width: 160, cell: (call) => <Line call={call} /> },
  { key: 'summary', title: 'About', cell: ({ summary }) => <Summary text={summary} /> },
  { key: 'minutes', title: 'Minutes', width: 80, align: 'right', wide: true, cell: ({ minutes }) => minutes },
  { key: 'by', title: 'Noted by', width: 150, wide: true, cell: ({ by }) => by.name },
  { key: 'at', title: 'When', width: 130, cell: ({ at }) => <TimeAgo at={at} /> },
]

/** The number only where it was not the one we have. */
const Line = ({ call: { direction, phone } }: { call: Call }) => (
  <>
    {WORDS[direction]}
    {phone && (
      <Text size="sm" c="dimmed" className="tabular" style={{ whiteSpace: 'nowrap' }}>
        {formatPhone(phone)}
      </Text>
    )}
  </>
)

const Summary = ({ text }: { text: string }) => (
  <span style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{text}</span>
)

export function CallsPage({ search, onSearch }: Props) {
  const mayLog = useCan('messages:answer')
  const list = useList(messages.calls, search)
  return (
    <Page
      title="Calls"
      context="Telephone calls with customers, newest first."
      back={mayLog && { to: '/messages', label: 'Messages' }}
      actions={mayLog && <LogCallButton primary customerId={search.customerId} />}
    >
      {search.customerId && (
        <FilterBar>
          <OneCustomer id={search.customerId} onRemove={() => onSearch({})} />
        </FilterBar>
      )}
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <DataTable
          label="Calls"
          columns={COLUMNS}
          rows={list.rows}
          getRowId={({ id }) => id}
          loading={list.loading}
          card={(call) => <CallCard call={call} />}
          empty={<Empty title="No calls">What is talked over on the telephone is noted here.</Empty>}
          footer={<ListFooter {...list.footer} />}
        />
      )}
    </Page>
  )
}

const CallCard = ({ call: { customer, direction, summary, minutes, by, at } }: { call: Call }) => (
  <>
    <Text fw={550}>{customer.name}</Text>
    <Text size="sm" c="dimmed">
      {[WORDS[direction], minutes !== null && `${minutes} min`, by.name].filter(Boolean).join(' · ')} ·{' '}
      <TimeAgo at={at} />
    </Text>
    <Summary text={summary} />
  </>
)
