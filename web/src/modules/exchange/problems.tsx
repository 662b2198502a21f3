import { exchange, type ImportProblem } from '@mtambo/contract'
import { Group, Text } from '@mantine/core'
import { useList } from '#lib/query.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'

const PAGE = 25

const COLUMNS: Column<ImportProblem>[] = [
  {
    key: 'line',
    title: 'Line',
    width: 80,
    align: 'right',
    cell: ({ line }) => <span className="tabular">{line}</span>,
  },
  { key: 'column', title: 'Column', width: 180, cell: ({ column }) => column },
  { key: 'value', title: 'Value', width: 220, cell: ({ value }) => value || <Text c="dimmed">empty</Text> },
  { key: 'reason', title: 'Why', cell: ({ reason }) => reason },
]

/** Every wrong row; all of them also as a table to correct them by. */
export function Problems({ id }: { id: string }) {
  const list = useList(exchange.problems, { id, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <Section
      title="What is wrong"
      context="Correct it in the file and send that again, or say below what a value stands for."
      flush
    >
      <DataTable
        label="Wrong rows"
        columns={COLUMNS}
        rows={list.rows}
        getRowId={({ line, column, reason }) => `${line} ${column} ${reason}`}
        card={(row) => <ProblemCard problem={row} />}
        loading={list.loading}
        empty={null}
        footer={<ListFooter {...list.footer} />}
      />
    </Section>
  )
}

const ProblemCard = ({ problem: { line, column, value, reason } }: { problem: ImportProblem }) => (
  <>
    <Group gap="xs" justify="space-between" wrap="nowrap">
      <Text fw={550}>{column}</Text>
      <Text size="sm" c="dimmed">
        Line {line}
      </Text>
    </Group>
    {value && <Text style={{ overflowWrap: 'anywhere' }}>{value}</Text>}
    <Text size="sm">{reason}</Text>
  </>
)
