import { type Connection, connections } from '@mtambo/contract'
import { Button, Grid, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { CasesOf } from '#modules/customers/index.ts'
import { aWord } from '#lib/format.ts'
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
import { verbs } from './verbs.ts'

export function ConnectionPage({ id }: { id: string }) {
  const { data: connection } = useSuspenseQuery(ask(connections.get, { id }))
  const label = useLabel()
  const words = useWords()
  useLive(['connections', 'cases'])
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
          <Section title="Details">
            <ConnectionFacts connection={connection} />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack>
            <CasesOf connectionId={id} />
            <Section title="History">
              <Timeline entries={asTimeline(connection.history)} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
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
