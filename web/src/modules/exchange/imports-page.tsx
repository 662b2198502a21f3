import { exchange, type Import, type ImportRegister, type ImportRow } from '@mtambo/contract'
import { Anchor, Group, Text } from '@mantine/core'
import { formatNumber } from '#lib/format.ts'
import { useQuery } from '@tanstack/react-query'
import { useLive } from '#lib/live.ts'
import { ask, useList } from '#lib/query.ts'
import { Link, useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { SendFile } from './send-file.tsx'
import { registerTitles, rowsInWords, STATUSES } from './words.ts'

export type ImportSearch = { register?: ImportRegister | undefined }
type Props = { search: ImportSearch; onSearch: (next: ImportSearch) => void }

const PAGE = 25

/** Where tables come in: a file for a register, and what came of those before. */
export function ImportsPage({ search, onSearch }: Props) {
  useLive(['imports'])
  const registers = useQuery(ask(exchange.registers, {}))
  return (
    <Page
      title="Import"
      context="Bring in a table from a spreadsheet or another program. Nothing is kept before you have seen what would become of it."
    >
      <SendFile
        registers={registers.data}
        register={search.register ?? registers.data?.[0]?.register}
        onRegister={(register) => onSearch({ register })}
      />
      <Imports {...search} />
    </Page>
  )
}

function Imports({ register }: ImportSearch) {
  const navigate = useNavigate()
  const titles = registerTitles(useWords())
  const list = useList(exchange.list, { register, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <DataTable
      label="Imports"
      columns={columns(titles)}
      rows={list.rows}
      getRowId={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: '/imports/$id', params: { id } })}
      card={(row) => <ImportCard row={row} title={titles[row.register]} />}
      loading={list.loading}
      empty={
        <Empty title="Nothing was imported yet">
          Choose a file above. Each import stands here, and can be taken back for 30 days.
        </Empty>
      }
      footer={<ListFooter {...list.footer} />}
    />
  )
}

const NOWRAP = { whiteSpace: 'nowrap' } as const

const columns = (titles: Record<ImportRegister, string>): Column<ImportRow>[] => [
  { key: 'file', title: 'File', fill: true, cell: (row) => <FileLink row={row} /> },
  { key: 'register', title: 'Into', width: 150, cell: ({ register }) => titles[register] },
  {
    key: 'rows',
    title: 'Rows',
    width: 90,
    align: 'right',
    cell: ({ rows }) => <span className="tabular">{formatNumber(rows)}</span>,
  },
  {
    key: 'result',
    title: 'Result',
    wide: true,
    width: 220,
    cell: (row) => <span style={NOWRAP}>{resultOf(row)}</span>,
  },
  { key: 'by', title: 'By', width: 160, wide: true, cell: ({ by }) => <span style={NOWRAP}>{by}</span> },
  { key: 'at', title: 'Sent', width: 130, cell: ({ createdAt }) => <TimeAgo at={createdAt} /> },
  { key: 'status', title: 'Status', width: 160, cell: ({ status }) => <StatusBadge {...STATUSES[status]} /> },
]

const FileLink = ({ row: { id, fileName } }: { row: ImportRow }) => (
  <Anchor component={Link} to="/imports/$id" params={{ id }} tabIndex={-1} title={fileName}>
    {fileName}
  </Anchor>
)

const ImportCard = ({ row, title }: { row: ImportRow; title: string }) => (
  <>
    <Group justify="space-between" wrap="nowrap" align="flex-start">
      <Text fw={550} style={{ overflowWrap: 'anywhere' }}>
        {row.fileName}
      </Text>
      <StatusBadge {...STATUSES[row.status]} />
    </Group>
    <Text size="sm" c="dimmed">
      {title} · {rowsInWords(row.rows)} · <TimeAgo at={row.createdAt} />
    </Text>
  </>
)

export function resultOf({ status, added, changed }: Pick<Import, 'status' | 'added' | 'changed'>) {
  if (status !== 'done') return null
  return [added > 0 && `${formatNumber(added)} added`, changed > 0 && `${formatNumber(changed)} changed`]
    .filter(Boolean)
    .join(', ')
}
