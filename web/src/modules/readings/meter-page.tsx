import { type MeterPage as MeterDetails, type Reading, readings } from '@mtambo/contract'
import { Button, Checkbox, Grid, Skeleton, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { formatInstant } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask, useList } from '#lib/query.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { AskModal } from '#ui/ask-modal.tsx'
import { type Column, DataTable } from '#ui/data-table.tsx'
import { Empty } from '#ui/empty.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { Facts } from '#ui/facts.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { EditMeterForm } from './meter-form.tsx'
import { CorrectReading, ReadMeter } from './read-meter.tsx'
import { ReadingCard, useReadingColumns } from './reading-columns.tsx'
import { amount, dailyUse, HISTORY, KINDS } from './words.ts'

const ReadingChart = lazy(() => import('./reading-chart.tsx'))

/** One meter: how it goes, each reading, and what was changed. */
export function MeterPage({ id }: { id: string }) {
  const { data: meter } = useSuspenseQuery(ask(readings.meter, { id }))
  const { asset } = meter
  useLive(['meters'])
  return (
    <Page
      title={meter.name}
      tab={`${meter.name}, ${asset.tag}`}
      badge={!meter.isActive && <StatusBadge status="inactive" label="Out of use" />}
      context={`${asset.tag}, ${asset.name}`}
      back={{ to: '/assets/$id', params: { id: asset.id }, search: { tab: 'meters' }, label: asset.name }}
      actions={
        <>
          {meter.mayEdit && <EditMeter meter={meter} />}
          {meter.mayRead && <ReadMeter meter={meter} primary />}
        </>
      }
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Readings meter={meter} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Stack>
            <About meter={meter} />
            <Section title="History">
              <Timeline
                entries={asTimeline(
                  meter.history.filter(({ event }) => event !== 'meter.read'),
                  HISTORY,
                )}
              />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

const About = ({ meter }: { meter: MeterDetails }) => (
  <Section title="Meter">
    <Facts
      items={[
        ['Kind', KINDS[meter.kind]],
        ['Last', meter.lastValue === null ? 'Not read yet' : amount(meter.lastValue, meter.unit)],
        ['Read', meter.lastAt && formatInstant(meter.lastAt)],
        ['Usual use', dailyUse(meter)],
        ['Begins again at', meter.rolloverAt === null ? null : amount(meter.rolloverAt, meter.unit)],
        ['Notes', meter.notes],
      ]}
    />
  </Section>
)

function EditMeter({ meter }: { meter: MeterDetails }) {
  const [opened, setOpened] = useState(false)
  const close = () => setOpened(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        Edit
      </Button>
      <AskModal title="Edit the meter" opened={opened} onClose={close}>
        <EditMeterForm meter={meter} onDone={close} />
      </AskModal>
    </>
  )
}

const SHOWN = 50

function Readings({ meter }: { meter: MeterDetails }) {
  const [all, setAll] = useState(false)
  const [wrong, setWrong] = useState<Reading | null>(null)
  const list = useList(readings.list, { id: meter.id, limit: SHOWN, ...(all && { all: 'yes' as const }) })
  const columns: Column<Reading>[] = useReadingColumns(meter, setWrong)
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  const counted = list.rows.filter(({ replacedById }) => replacedById === null)
  return (
    <Stack>
      {counted.length > 1 && (
        <Section
          title="How it goes"
          context={`The last ${counted.length} readings, from ${formatInstant(counted.at(-1)!.at)} on.`}
        >
          <figure style={{ margin: 0 }} aria-label={`${meter.name} in ${meter.unit}; the numbers stand below`}>
            <Suspense fallback={<Skeleton height={200} />}>
              <ReadingChart rows={counted} unit={meter.unit} />
            </Suspense>
          </figure>
        </Section>
      )}
      <DataTable
        label="Readings"
        columns={columns}
        rows={list.rows}
        getRowId={({ id }) => id}
        card={(row) => <ReadingCard reading={row} meter={meter} onCorrect={setWrong} />}
        loading={list.loading}
        empty={<Empty title="Not read yet">Enter what it shows now. The next reading says how much it is used.</Empty>}
        footer={<ListFooter {...list.footer} />}
      />
      <Checkbox
        label="Show those that were corrected"
        checked={all}
        onChange={({ currentTarget }) => setAll(currentTarget.checked)}
      />
      <CorrectReading meter={meter} reading={wrong} onDone={() => setWrong(null)} />
    </Stack>
  )
}
