import { type CountPage as Count, stockCounts } from '@mtambo/contract'
import { Grid, Progress, SegmentedControl, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { useMoney } from '#lib/money.ts'
import { ask, useAct } from '#lib/query.ts'
import { useCan, useLabel } from '#lib/session.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { Facts } from '#ui/facts.tsx'
import { Page } from '#ui/page.tsx'
import { SearchInput } from '#ui/search-input.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { CountSheet, type Shown } from './count-sheet.tsx'
import { COUNT_EVENTS } from './words.ts'

/** The sheet of a count, filled in by as many phones as there are people. */
export function CountPage({ id }: { id: string }) {
  const { data: count } = useSuspenseQuery(ask(stockCounts.get, { id }))
  const label = useLabel()
  useLive(['stock'])
  const what = count.category ? label('item', count.category) : 'Everything'
  return (
    <Page
      title={`Count of ${count.store.name}`}
      badge={<StatusBadge status={count.status} />}
      context={`${what} · started ${formatInstant(count.startedAt)} by ${count.startedBy}`}
      back={{ to: '/stock/counts', label: 'Counts' }}
      actions={count.status === 'open' && <EndCount count={count} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Sheet count={count} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <Result count={count} />
            <Section title="History">
              <Timeline entries={asTimeline(count.history.filter(isTold), COUNT_EVENTS)} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** Each line says itself who counted it. */
const isTold = ({ event }: Count['history'][number]) => event in COUNT_EVENTS

const SHOWN = [
  { value: 'all', label: 'All' },
  { value: 'left', label: 'Not counted' },
  { value: 'different', label: 'Different' },
]

function Sheet({ count }: { count: Count }) {
  const [show, setShow] = useState<Shown>('all')
  const [q, setQ] = useState('')
  const hidden = count.blind && count.status === 'open'
  return (
    <Stack>
      <SearchInput label="Find on the sheet" placeholder="Scan, or type a code or name" value={q} onChange={setQ} />
      <SegmentedControl
        aria-label="What is shown"
        data={hidden ? SHOWN.filter(({ value }) => value !== 'different') : SHOWN}
        value={show}
        onChange={(next) => setShow(next as Shown)}
      />
      <CountSheet count={count} show={show} q={q} />
    </Stack>
  )
}

function Result({ count }: { count: Count }) {
  const money = useMoney()
  const { counted, lines, different, value, blind, status } = count
  return (
    <Section title="So far">
      <Stack gap="xs">
        <Progress value={lines === 0 ? 0 : (100 * counted) / lines} aria-label="Counted" />
        <Facts
          items={[
            ['Counted', `${counted} of ${lines}`],
            ['Different', different !== null && String(different)],
            ['Difference in value', value !== null && money(value)],
          ]}
        />
        {blind && status === 'open' && (
          <Text size="sm" c="dimmed">
            What should be there is hidden until the count is posted.
          </Text>
        )}
      </Stack>
    </Section>
  )
}

function EndCount({ count }: { count: Count }) {
  const mayEdit = useCan('inventory:edit')
  const post = useAct(stockCounts.post)
  const cancel = useAct(stockCounts.cancel)
  if (!mayEdit) return null
  const { id, lines, counted } = count
  const left = lines - counted
  return (
    <>
      <ConfirmButton
        title="Give this count up?"
        text="What was counted is not booked. Nothing in stock is changed."
        confirm="Give it up"
        danger
        onConfirm={() => cancel.mutateAsync({ id })}
      >
        Cancel the count
      </ConfirmButton>
      <ConfirmButton
        variant="filled"
        title="Post this count?"
        text={[
          'What is otherwise than in the books is put right.',
          left > 0 && ` ${left === 1 ? 'One line was' : `${left} lines were`} not counted and stay as they are.`,
        ]}
        confirm="Post"
        disabled={counted === 0}
        onConfirm={() => post.mutateAsync({ id })}
      >
        Post the count
      </ConfirmButton>
    </>
  )
}
