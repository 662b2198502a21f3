import { messages, type ThreadRow as Row } from '@mtambo/contract'
import { SegmentedControl } from '@mantine/core'
import { useRef } from 'react'
import { OneCustomer } from '#modules/customers/index.ts'
import { useList } from '#lib/query.ts'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { useListKeys } from '#ui/use-list-keys.ts'
import classes from './inbox.module.css'
import type { InboxSearch } from './inbox-page.tsx'
import { ThreadRow } from './thread-row.tsx'

type Props = { search: InboxSearch; onSearch: (next: InboxSearch) => void }

const BOXES = [
  { value: 'unassigned' as const, label: 'Unassigned' },
  { value: 'mine' as const, label: 'Mine' },
  { value: 'all' as const, label: 'All' },
]
const STATUSES = [
  { value: 'open' as const, label: 'Open' },
  { value: 'closed' as const, label: 'Closed' },
]

export function ThreadList({ search, onSearch }: Props) {
  const set = (part: Partial<InboxSearch>) => onSearch({ ...search, ...part })
  return (
    <>
      <div className={classes.filters}>
        <SegmentedControl
          fullWidth
          aria-label="Whose conversations"
          data={BOXES}
          value={search.box ?? 'all'}
          onChange={(box) => set({ box: BOXES.find(({ value }) => value === box && value !== 'all')?.value })}
        />
        <div className={classes.find}>
          <SearchInput
            label="Search conversations"
            placeholder="Subject or customer"
            value={search.q ?? ''}
            onChange={(q) => set({ q: q || undefined })}
          />
          <FilterSelect
            label="Status"
            any="Any status"
            width={124}
            choices={STATUSES}
            value={search.status}
            onChange={(status) => set({ status })}
          />
        </div>
        {search.customerId && <OneCustomer id={search.customerId} onRemove={() => set({ customerId: undefined })} />}
      </div>
      <Rows search={search} />
    </>
  )
}

function Rows({ search }: Pick<Props, 'search'>) {
  const list = useList(messages.threads, search)
  const body = useRef<HTMLUListElement>(null)
  useListKeys(body, 'a')
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  if (list.loading) return <ListSkeleton rows={6} height={76} />
  if (list.rows.length === 0) return <NothingHere search={search} />
  return (
    <div className={classes.rows}>
      <ul ref={body}>
        {list.rows.map((row: Row) => (
          <li key={row.id}>
            <ThreadRow row={row} search={search} />
          </li>
        ))}
      </ul>
      <div className={classes.footer}>
        <ListFooter {...list.footer} />
      </div>
    </div>
  )
}

function NothingHere({ search: { box, q, customerId } }: Pick<Props, 'search'>) {
  if (q || customerId) return <Empty title="No conversation like that">Look for fewer words, or in another box.</Empty>
  if (box === 'unassigned')
    return <Empty title="Nothing waits for somebody">Each conversation here has been taken.</Empty>
  if (box === 'mine') return <Empty title="Nothing is yours">Answer one under Unassigned, and it is yours.</Empty>
  return <Empty title="No conversations">What customers write appears here by itself.</Empty>
}
