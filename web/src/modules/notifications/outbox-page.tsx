import { type Input, notifications, OutboxChannel, type OutboxMessage, OutboxStatus } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { useState } from 'react'
import { formatPhone } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useList } from '#lib/query.ts'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { FilterBar } from '#ui/filter-bar.tsx'
import { FilterSelect } from '#ui/filter-select.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { StatusBadge, statusWord } from '#ui/status-badge.tsx'
import { TimeAgo } from '#ui/time.tsx'
import { channelWord, MessageModal, SandboxNote } from './outbox-message.tsx'

type Search = Omit<Input<typeof notifications.outbox>, 'cursor' | 'limit'>
type Props = { search: Search; onSearch: (next: Search) => void }

const CHANNELS = OutboxChannel.options.map((value) => ({ value, label: channelWord(value) }))
const STATUSES = OutboxStatus.options.map((value) => ({ value, label: statusWord(value) }))

const recipient = (channel: OutboxMessage['channel'], to: string) => (channel === 'sms' ? formatPhone(to) : to)

const Recipient = ({ message: { channel, to } }: { message: OutboxMessage }) => (
  <span className="tabular" style={{ whiteSpace: 'nowrap' }}>
    {recipient(channel, to)}
  </span>
)

const COLUMNS: Column<OutboxMessage>[] = [
  { key: 'channel', title: 'Channel', width: 90, cell: ({ channel }) => channelWord(channel) },
  { key: 'to', title: 'To', width: 220, cell: (message) => <Recipient message={message} /> },
  {
    key: 'text',
    title: 'Message',
    fill: true,
    cell: ({ subject, body }) => <Text truncate>{subject ?? body}</Text>,
  },
  { key: 'status', title: 'Status', width: 110, cell: ({ status }) => <StatusBadge status={status} /> },
  { key: 'at', title: 'When', width: 130, cell: ({ createdAt }) => <TimeAgo at={createdAt} />, wide: true },
]

export function OutboxPage({ search, onSearch }: Props) {
  useLive(['outbox'])
  const list = useList(notifications.outbox, search)
  const [open, setOpen] = useState<OutboxMessage | null>(null)
  const filtered = [search.channel, search.status].filter(Boolean).length
  return (
    <Page title="Outbox" context="Every e-mail and SMS the organisation sent, newest first.">
      {list.rows.some(({ sandbox }) => sandbox) && <SandboxNote />}
      <Filters search={search} onSearch={onSearch} active={filtered} />
      {list.error ? (
        <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
      ) : (
        <DataTable
          label="Messages"
          columns={COLUMNS}
          rows={list.rows}
          getRowId={({ id }) => id}
          onOpen={setOpen}
          loading={list.loading}
          card={(message) => <MessageCard message={message} />}
          empty={
            <Empty title="No messages">
              {filtered > 0 ? 'Nothing matches these filters.' : 'E-mails and SMS appear here as they are sent.'}
            </Empty>
          }
          footer={<ListFooter {...list.footer} />}
        />
      )}
      <MessageModal
        message={open && (list.rows.find(({ id }) => id === open.id) ?? open)}
        onClose={() => setOpen(null)}
      />
    </Page>
  )
}

function Filters({ search, onSearch, active }: Props & { active: number }) {
  return (
    <FilterBar active={active} onClear={() => onSearch({})}>
      <FilterSelect
        label="Channel"
        any="Any channel"
        choices={CHANNELS}
        value={search.channel}
        onChange={(channel) => onSearch({ ...search, channel })}
      />
      <FilterSelect
        label="Status"
        any="Any status"
        choices={STATUSES}
        value={search.status}
        onChange={(status) => onSearch({ ...search, status })}
      />
    </FilterBar>
  )
}

function MessageCard({ message: { channel, to, subject, body, status, createdAt } }: { message: OutboxMessage }) {
  return (
    <>
      <Text fw={550} truncate>
        {subject ?? body}
      </Text>
      <Text size="sm" c="dimmed" mb={4}>
        {channelWord(channel)} to {recipient(channel, to)} · <TimeAgo at={createdAt} />
      </Text>
      <StatusBadge status={status} />
    </>
  )
}
