import { type Location, locations } from '@mtambo/contract'
import { Anchor, Button, Grid, Group, Stack, Text } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { formatDay } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Media } from '#modules/files/lazy-media.tsx'
import { asTimeline } from '#ui/as-timeline.tsx'
import { GeoLink } from '#ui/contact-links.tsx'
import { Facts } from '#ui/facts.tsx'
import { PlaceMap } from '#ui/map/index.ts'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { ArchiveLocation } from './archive-location.tsx'
import { AssetsAt, LocationsIn } from './location-holds.tsx'
import { LOCATION_KINDS } from './words.ts'

export function LocationPage({ id }: { id: string }) {
  const { data: location } = useSuspenseQuery(ask(locations.get, { id }))
  useLive(['locations', 'assets'])
  return (
    <Page
      title={location.name}
      badge={location.status === 'archived' && <StatusBadge status="archived" />}
      context={<Way location={location} />}
      back={{ to: '/locations', label: 'Locations' }}
      actions={location.mayEdit && <Actions location={location} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack>
            <Section title="Details">
              <LocationFacts location={location} />
            </Section>
            <Section title="Map">
              <OnMap location={location} />
            </Section>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack>
            <LocationsIn location={location} />
            <AssetsAt location={location} />
            <Media type="location" id={id} />
            <Section title="History">
              <Timeline entries={asTimeline(location.history, SAID)} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

const SAID = { 'location.created': 'Added', 'location.placed': 'Moved', 'location.restored': 'Brought back' }

/** What it lies in, from the top down. */
function Way({ location: { kind, path } }: { location: Location }) {
  return (
    <Group gap={6}>
      {path.map(({ id, name }) => (
        <Fragment key={id}>
          <Anchor component={Link} to="/locations/$id" params={{ id }} underline="always">
            {name}
          </Anchor>
          <IconChevronRight size={14} aria-label="above" />
        </Fragment>
      ))}
      <span>{LOCATION_KINDS[kind]}</span>
    </Group>
  )
}

function Actions({ location }: { location: Location }) {
  const words = useWords()
  const { id, status } = location
  return (
    <>
      <ArchiveLocation location={location} />
      {status === 'active' && (
        <Button component={Link} to="/locations/$id/edit" params={{ id }} variant="default">
          Edit
        </Button>
      )}
      {status === 'active' && (
        <Button component={Link} to="/assets/new" search={{ locationId: id }}>
          Add {words.asset.toLowerCase()} here
        </Button>
      )}
    </>
  )
}

function LocationFacts({ location }: { location: Location }) {
  const position = location.point && <GeoLink point={location.point} />
  return (
    <Facts
      items={[
        ['Code', location.code],
        ['Kind', LOCATION_KINDS[location.kind]],
        ['Address', location.address],
        ['Position', position],
        ['Notes', location.notes],
        ['Added', formatDay(location.createdAt)],
      ]}
    />
  )
}

function OnMap({ location: { id, name, kind, point } }: { location: Location }) {
  if (!point) return <Text c="dimmed">No position is known yet.</Text>
  return (
    <PlaceMap
      label={`Map: ${name}`}
      height={240}
      chosenId={id}
      points={[{ id, title: name, text: LOCATION_KINDS[kind], tone: 'blue', size: 'large', point }]}
    />
  )
}
