import { exchange, type Import } from '@mtambo/contract'
import { Alert, Progress, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatInstant, formatNumber } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { CheckedPart } from './checked-part.tsx'
import { DiscardButton } from './discard-button.tsx'
import { DonePart } from './done-part.tsx'
import { MappingForm } from './mapping-form.tsx'
import { isAtWork, registerTitles, rowsInWords, STATUSES } from './words.ts'

const EVERY_MS = 1000

/** One file on its way: which column is what, what would become of it, and what became of it. */
export function ImportPage({ id }: { id: string }) {
  useLive(['imports'])
  const titles = registerTitles(useWords())
  const { data, error, refetch } = useQuery({
    ...ask(exchange.get, { id }),
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? EVERY_MS : false),
  })
  if (error) return <ErrorPanel error={error} onRetry={() => void refetch()} />
  const back = { to: '/imports', label: 'Import' }
  if (!data)
    return (
      <Page title="Import" back={back}>
        <ListSkeleton height={48} />
      </Page>
    )
  return (
    <Page
      title={`Import ${titles[data.register].toLowerCase()}`}
      back={back}
      badge={<StatusBadge {...STATUSES[data.status]} />}
      context={`${data.fileName} · ${rowsInWords(data.rows)} · ${data.encoding.toUpperCase()}`}
      actions={['mapping', 'checked', 'failed'].includes(data.status) && <DiscardButton id={id} />}
    >
      <Before before={data.before} status={data.status} />
      <Body it={data} />
    </Page>
  )
}

function Body({ it }: { it: Import }) {
  if (isAtWork(it)) return <AtWork it={it} />
  if (it.status === 'done' || it.status === 'undone') return <DonePart it={it} />
  return (
    <Stack gap="lg">
      {it.problem && (
        <Alert color="red" title="Nothing was imported">
          {it.problem}
        </Alert>
      )}
      {it.status === 'checked' && <CheckedPart it={it} />}
      <MappingForm key={it.id} it={it} />
    </Stack>
  )
}

const DOING: Partial<Record<Import['status'], string>> = {
  checking: 'Every row is looked at. Nothing is kept yet.',
  importing: 'Rows are being brought in. You may leave this page: it goes on.',
  undoing: 'The import is being taken back.',
}

function AtWork({ it: { status, progress, rows } }: { it: Import }) {
  const share = rows > 0 ? Math.min(1, progress / rows) : 0
  return (
    <Section title={STATUSES[status].label}>
      <Stack gap="xs">
        <Text>{DOING[status]}</Text>
        <Progress value={share * 100} animated size="lg" aria-label="How far it is" />
        <Text size="sm" c="dimmed" className="tabular" component="output" display="block">
          {formatNumber(progress)} of {rowsInWords(rows)}
        </Text>
      </Stack>
    </Section>
  )
}

function Before({ before, status }: Pick<Import, 'before' | 'status'>) {
  if (!before || status === 'done' || status === 'undone') return null
  return (
    <Alert color="yellow" title="This file was imported before">
      {before.by} imported the same file on {formatInstant(before.at)}. Rows that have a key are known again and are not
      added twice.{' '}
      <Link to="/imports/$id" params={{ id: before.id }}>
        See that import
      </Link>
    </Alert>
  )
}
