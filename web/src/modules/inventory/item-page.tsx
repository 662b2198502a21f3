import { inventory, type Item } from '@mtambo/contract'
import { Button, Grid, Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useLive } from '#lib/live.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel } from '#lib/session.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { Timeline } from '#ui/timeline.tsx'
import { ItemState } from './item-columns.tsx'
import { ItemFacts } from './item-facts.tsx'
import { ItemMovements } from './item-movements.tsx'
import { KeepSwitch } from './keep-switch.tsx'
import { LevelsPanel } from './levels-panel.tsx'
import { MoveStock } from './move-stock.tsx'
import { Reservations } from './reservations.tsx'
import { UsedOn } from './used-on.tsx'
import { ITEM_EVENTS, ITEM_KINDS } from './words.ts'

const Media = lazy(async () => ({ default: (await import('#modules/files/index.ts')).MediaPanel }))

/** Everything about one item: how much is where, what it is for, and where it went. */
export function ItemPage({ id }: { id: string }) {
  const { data: item } = useSuspenseQuery(ask(inventory.get, { id }))
  const label = useLabel()
  useLive(['stock'])
  return (
    <Page
      title={item.name}
      tab={`${item.code} ${item.name}`}
      badge={<ItemState item={item} />}
      context={`${item.code} · ${ITEM_KINDS[item.kind]} · ${label('item', item.category)}`}
      back={{ to: '/stock', label: 'Stock' }}
      actions={<Actions item={item} />}
    >
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }} order={{ base: 1, md: 2 }}>
          <Stack>
            <LevelsPanel item={item} />
            <Reservations item={item} />
            <ItemMovements itemId={id} />
            <UsedOn item={item} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }} order={{ base: 2, md: 1 }}>
          <Stack>
            <ItemFacts item={item} />
            <Suspense fallback={<ListSkeleton rows={3} />}>
              <Media type="item" id={id} />
            </Suspense>
            <Section title="History">
              <Timeline entries={asTimeline(item.history, ITEM_EVENTS)} />
            </Section>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}

function Actions({ item }: { item: Item }) {
  if (!useCan('inventory:edit')) return null
  return (
    <>
      <KeepSwitch item={item} />
      <Button component={Link} to="/stock/$id/edit" params={{ id: item.id }} variant="default">
        Edit
      </Button>
      {item.active && <MoveStock itemId={item.id} primary />}
    </>
  )
}
