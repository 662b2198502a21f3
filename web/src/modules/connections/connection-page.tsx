import { type Connection, connections } from '@mtambo/contract'
import { Button, Grid, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { NetworkAround, WorkOn } from '#modules/assets/index.ts'
import { CasesOf } from '#modules/customers/index.ts'
import { aWord, formatDay, formatNumber } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { asTimeline } from '#ui/as-timeline.tsx'
import { ConnectionFacts } from './connection-facts.tsx'
import { MoveConnection } from './move-connection.tsx'
import { RequestsAt } from './requests-at.tsx'
import { verbs } from './verbs.ts'

export function ConnectionPage({ id }: { id: string }) {
  const { data: connection } = useSuspenseQuery(ask(connections.get, { id }))
  const label = useLabel()
  const words = useWords()
  useLive(['connections', 'cases', 'service-requests'])
  return (
    <Page
      title={connection.meterNumber}
      badge={<StatusBadge status={connection.status} />}
      context={`${connection.customer.name} · ${label('connection', connection.type)}, ${connection.loadKva} kVA`}
      back={{ to: '/connections', label: words.connections }}
      actions={<Actions connection={connection} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack>
            <Section title="Details">
              <ConnectionFacts connection={connection} />
            </Section>
            <LastReading connection={connection} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack>
            <CasesOf connectionId={id} />
            <RequestsAt connectionId={id} />
            <WorkOn connectionId={id} />
            <Section title="Map">
              <ConnectionMap connection={connection} />
            </Section>
            <Section title="History">
              <Timeline entries={asTimeline(connection.history)} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** The place itself, with the transformer that supplies it, or else the feeder. */
function ConnectionMap({ connection: { id, meterNumber, customer, point, ...supply } }: { connection: Connection }) {
  return (
    <NetworkAround
      label={`Map: ${meterNumber} and what supplies it`}
      assetId={supply.transformerId ?? supply.feederId}
      place={point ? { id, title: meterNumber, text: customer.name, point } : undefined}
    />
  )
}

function LastReading({ connection: { lastReadingKwh, lastReadingDate } }: { connection: Connection }) {
  return (
    <Section title="Last reading">
      {lastReadingKwh === null ? (
        <Text c="dimmed">Not read yet.</Text>
      ) : (
        <>
          <Text fz="xl" fw={650} className="tabular">
            {formatNumber(lastReadingKwh)} kWh
          </Text>
          {lastReadingDate && <Text c="dimmed">Read on {formatDay(lastReadingDate)}</Text>}
        </>
      )}
    </Section>
  )
}

function Actions({ connection: { id, status, moves, customer } }: { connection: Connection }) {
  const words = useWords()
  const mayEdit = useCan('connections:edit')
  const mayReport = useCan('cases:report')
  return (
    <>
      {verbs(status, moves).map((verb) => (
        <MoveConnection key={verb.to} id={id} verb={verb} />
      ))}
      {mayEdit && (
        <Button component={Link} to="/connections/$id/edit" params={{ id }} variant="default">
          Edit
        </Button>
      )}
      {mayReport && (
        <Button component={Link} to="/cases/new" search={{ customerId: customer.id, connectionId: id }}>
          Report {aWord(words.case)}
        </Button>
      )}
    </>
  )
}
