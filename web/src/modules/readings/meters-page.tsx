import { type Input, type Meter, readings } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { amount, dailyUse } from './words.ts'

export type MeterSearch = Pick<Input<typeof readings.meters>, 'q'>
type Props = { search: MeterSearch; onSearch: (next: MeterSearch) => void }

const COLUMNS: Column<Meter>[] = [
  { key: 'name', title: 'Meter', width: 200, cell: ({ name }) => <Text fw={550}>{name}</Text> },
  { key: 'asset', title: 'On', fill: true, cell: ({ asset }) => `${asset.tag}, ${asset.name}` },
  {
    key: 'last',
    title: 'Last value',
    align: 'right',
    cell: ({ lastValue, unit }) => <span className="tabular">{lastValue === null ? '' : amount(lastValue, unit)}</span>,
  },
  { key: 'at', title: 'Read', width: 140, cell: ({ lastAt }) => (lastAt ? <TimeAgo at={lastAt} /> : 'Not yet') },
  { key: 'use', title: 'Usual use', wide: true, cell: (row) => dailyUse(row) },
]

/** Every meter there is, for a round of readings. */
export function MetersPage({ search, onSearch }: Props) {
  const words = useWords()
  const navigate = useNavigate()
  const list = useList(readings.meters, { ...search, limit: 25 })
  useLive(['meters'])
  return (
    <Page title="Meters" context={`What is measured on ${words.assets.toLowerCase()}.`}>
      <FilterBar
        active={0}
        search={
          <SearchInput
            label="Search meters"
            placeholder={`Meter, or tag or name of ${words.asset.toLowerCase()}`}
            value={search.q ?? ''}
            onChange={(q) => onSearch({ q: q || undefined })}
          />
        }
      />
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <DataTable
          label="Meters"
          columns={COLUMNS}
          rows={list.rows}
          getRowId={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: '/meters/$id', params: { id } })}
          card={(row) => <MeterCard meter={row} />}
          loading={list.loading}
          empty={
            <Empty title={search.q ? 'Nothing like that' : 'No meters yet'}>
              A meter is added on the page of what it is on, under “Meters & plans”.
            </Empty>
          }
          footer={<ListFooter {...list.footer} />}
        />
      )}
    </Page>
  )
}

const MeterCard = ({ meter: { name, unit, asset, lastValue, lastAt } }: { meter: Meter }) => (
  <>
    <Text fw={550}>{name}</Text>
    <Text size="sm">{`${asset.tag}, ${asset.name}`}</Text>
    <Text size="sm" c="dimmed">
      {lastValue === null || lastAt === null ? 'Not read yet' : `${amount(lastValue, unit)} · ${formatInstant(lastAt)}`}
    </Text>
  </>
)
