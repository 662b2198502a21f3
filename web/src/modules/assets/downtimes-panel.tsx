import { type Asset, type Downtime, downtimes, type Uptime } from '@mtambo/contract'
import { Anchor, SimpleGrid, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatInstant, formatMinutes } from '#lib/format.ts'
import { askPages, useList } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'
import { AskModal } from '#ui/ask-modal.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import classes from './downtimes.module.css'
import { DowntimeForm } from './downtime-form.tsx'

const SHOWN = 8

/** When it was down, and how the last days went. */
export function DowntimesPanel({ asset }: { asset: Asset }) {
  const mayEdit = useCan('assets:edit')
  const list = useList(downtimes.list, { id: asset.id, limit: SHOWN })
  // The same answer once more: what stands beside its rows.
  const spans = useInfiniteQuery(askPages(downtimes.list, { id: asset.id, limit: SHOWN })).data?.pages[0]?.spans
  const [asked, setAsked] = useState<Downtime | 'new' | null>(null)
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  const close = () => setAsked(null)
  return (
    <Section
      title="Downtime"
      action={
        mayEdit && (
          <Anchor component="button" type="button" size="sm" onClick={() => setAsked('new')}>
            Enter a downtime
          </Anchor>
        )
      }
    >
      {list.loading && <ListSkeleton rows={3} />}
      {spans && <Spans spans={spans} />}
      {!list.loading && list.rows.length === 0 && (
        <Text c="dimmed">Never down. Taking it out of service begins a downtime, and putting it back ends it.</Text>
      )}
      <ul className={classes.list}>
        {list.rows.map((row) => (
          <DowntimeLine key={row.id} downtime={row} onOpen={mayEdit && (() => setAsked(row))} />
        ))}
      </ul>
      {list.rows.length > 0 && <ListFooter {...list.footer} />}
      <AskModal
        title={asked === 'new' ? 'Enter a downtime' : 'Correct a downtime'}
        opened={asked !== null}
        onClose={close}
      >
        {asked && <DowntimeForm assetId={asset.id} downtime={asked === 'new' ? null : asked} onDone={close} />}
      </AskModal>
    </Section>
  )
}

const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toLocaleString('en')} %`

/** Availability: the share of the time in which it could be used. Never rounded up to what it was not. */
const Spans = ({ spans }: { spans: Uptime[] }) => (
  <SimpleGrid cols={2} mb="sm">
    {spans.map(({ days, availability, minutesDown, minutesPlanned, times }) => (
      <div key={days}>
        <Text size="sm" c="dimmed">
          Available, last {days} days
        </Text>
        <Text fw={650} size="lg" className="tabular">
          {availability === null ? 'Not there yet' : percent(availability)}
        </Text>
        <Text size="sm" c="dimmed">
          {times === 0
            ? 'Not down'
            : `${formatMinutes(minutesDown)} down, ${times === 1 ? 'once' : `${times} times`}${minutesPlanned > 0 ? `; ${formatMinutes(minutesPlanned)} of it planned` : ''}`}
        </Text>
      </div>
    ))}
  </SimpleGrid>
)

type LineProps = { downtime: Downtime; onOpen: (() => void) | false | undefined }

function DowntimeLine({ downtime: { from, until, minutes, planned, reason }, onOpen }: LineProps) {
  const when = `${formatInstant(from)} to ${until ? formatInstant(until) : 'now'}`
  return (
    <li className={classes.line}>
      <div>
        {onOpen ? (
          <Anchor component="button" type="button" className="tabular" onClick={onOpen} ta="left">
            {when}
          </Anchor>
        ) : (
          <span className="tabular">{when}</span>
        )}
        <Text size="sm" c="dimmed">
          {[planned ? 'Planned' : 'Unplanned', reason].filter(Boolean).join(' · ')}
        </Text>
      </div>
      <Text className="tabular" fw={until ? undefined : 600} style={{ whiteSpace: 'nowrap' }}>
        {formatMinutes(minutes)}
      </Text>
    </li>
  )
}
