import { type Asset, assets } from '@mtambo/contract'
import { Anchor, Button, Grid, Group, Stack } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { formatCount } from '#lib/format.ts'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { AssetFacts } from './asset-facts.tsx'
import { AssetParts } from './asset-parts.tsx'
import { MoveAsset } from './move-asset.tsx'
import { NetworkAround } from './network-map.tsx'
import { WorkOn } from './work-on.tsx'

export function AssetPage({ id }: { id: string }) {
  const { data: asset } = useSuspenseQuery(ask(assets.get, { id }))
  const words = useWords()
  const maySeeConnections = useCan('connections:read')
  useLive(['assets', 'work-orders', 'connections'])
  return (
    <Page
      title={asset.name}
      tab={`${asset.tag} ${asset.name}`}
      badge={<StatusBadge status={asset.status} />}
      context={<Way asset={asset} />}
      back={{ to: '/assets', label: words.assets }}
      actions={<Actions asset={asset} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Section title="Details">
            <AssetFacts asset={asset} />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack>
            <Section title="Map">
              <NetworkAround label={`Map: ${asset.tag} and what is around it`} assetId={id} />
            </Section>
            <AssetParts asset={asset} />
            {maySeeConnections && <Supplies asset={asset} />}
            <WorkOn assetId={id} />
            <Section title="History">
              <Timeline entries={asTimeline(asset.history)} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

/** What it is part of, from the top down. */
function Way({ asset: { tag, category, path } }: { asset: Asset }) {
  const label = useLabel()
  const here = `${tag} · ${label('asset', category)}`
  if (path.length === 0) return here
  return (
    <Group gap={6}>
      {path.map(({ id, name }) => (
        <Fragment key={id}>
          <Anchor component={Link} to="/assets/$id" params={{ id }} underline="always">
            {name}
          </Anchor>
          <IconChevronRight size={14} aria-label="above" />
        </Fragment>
      ))}
      <span>{here}</span>
    </Group>
  )
}

/** How many take supply through it, with the way to them. */
function Supplies({ asset: { id, connections: supplied } }: { asset: Asset }) {
  const words = useWords()
  if (supplied.count === 0) return null
  const word = supplied.count === 1 ? words.connection : words.connections
  return (
    <Section title={words.connections}>
      <Anchor component={Link} to="/connections" search={{ assetId: id }}>
        {formatCount(supplied.count, supplied.capped)} {word.toLowerCase()} supplied by it
      </Anchor>
    </Section>
  )
}

function Actions({ asset }: { asset: Asset }) {
  const mayEdit = useCan('assets:edit')
  const mayPlan = useCan('work-orders:create')
  const { id, status } = asset
  return (
    <>
      <MoveAsset asset={asset} />
      {mayEdit && (
        <Button component={Link} to="/assets/$id/edit" params={{ id }} variant="default">
          Edit
        </Button>
      )}
      {mayPlan && status !== 'retired' && (
        <Button component={Link} to="/work-orders/new" search={{ assetId: id }}>
          Schedule maintenance
        </Button>
      )}
    </>
  )
}
