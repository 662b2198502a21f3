import type { Asset } from '@mtambo/contract'
import { Grid, Stack, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Suspense, useState } from 'react'
import { useMe } from '#lib/session.ts'
import { Fold } from '#ui/fold.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { ASSET_TABS, type AssetPanel, assetPanels, type AssetTab } from './panels.tsx'

type Props = { asset: Asset; tab: string; onTab: (tab: AssetTab) => void }
type Part = { tab: AssetTab; panels: AssetPanel[] }

/** The parts of the page: tabs; on a phone one below the other, each loaded when it is opened. */
export function AssetPanels({ asset, tab, onTab }: Props) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const parts = useParts()
  const Shown = phone ? PanelSections : PanelTabs
  return <Shown key={asset.id} asset={asset} tab={tab} onTab={onTab} parts={parts} />
}

function useParts(): Part[] {
  const { role } = useMe()
  const mine = assetPanels.filter(({ needs }) => !needs || role?.grants[needs])
  return (Object.keys(ASSET_TABS) as AssetTab[])
    .map((tab) => ({ tab, panels: mine.filter((panel) => panel.tab === tab) }))
    .filter(({ panels }) => panels.length > 0)
}

function PanelTabs({ asset, tab, onTab, parts }: Props & { parts: Part[] }) {
  const shown = parts.some((part) => part.tab === tab) ? tab : 'overview'
  return (
    <Tabs value={shown} onChange={(next) => onTab((next ?? 'overview') as AssetTab)} keepMounted={false}>
      <Tabs.List aria-label="Parts of the page" mb="md">
        {parts.map((part) => (
          <Tabs.Tab key={part.tab} value={part.tab}>
            {ASSET_TABS[part.tab]}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((part) => (
        <Tabs.Panel key={part.tab} value={part.tab}>
          <Panels asset={asset} {...part} />
        </Tabs.Panel>
      ))}
    </Tabs>
  )
}

function PanelSections({ asset, tab, onTab, parts }: Props & { parts: Part[] }) {
  const [opened, setOpened] = useState<AssetTab[]>(() => [parts.find((part) => part.tab === tab)?.tab ?? 'overview'])
  const open = (which: AssetTab, on: boolean) => {
    setOpened(on ? [...opened, which] : opened.filter((each) => each !== which))
    if (on) onTab(which)
  }
  return (
    <Stack gap="xs">
      {parts.map((part) => (
        <Fold
          key={part.tab}
          title={ASSET_TABS[part.tab]}
          open={opened.includes(part.tab)}
          onOpen={(on) => open(part.tab, on)}
        >
          <Panels asset={asset} {...part} />
        </Fold>
      ))}
    </Stack>
  )
}

function Panels({ asset, tab, panels }: Part & { asset: Asset }) {
  const drawn = panels.map(({ Panel }, index) => (
    // Each by itself, so that a slow one does not hold the others back.
    <Suspense key={index} fallback={<ListSkeleton rows={3} />}>
      <Panel asset={asset} />
    </Suspense>
  ))
  if (tab !== 'overview') return <Stack>{drawn}</Stack>
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>{drawn[0]}</Grid.Col>
      <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
        <Stack>{drawn.slice(1)}</Stack>
      </Grid.Col>
    </Grid>
  )
}
