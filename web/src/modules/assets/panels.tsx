import type { Asset, Permission } from '@mtambo/contract'
import { type ComponentType, lazy, type LazyExoticComponent } from 'react'

/** The parts of the page of an asset, in the order in which they stand. A part without panels is not shown. */
export const ASSET_TABS = {
  overview: 'Overview',
  work: 'Work',
  costs: 'Parts & costs',
  documents: 'Documents',
  meters: 'Meters & plans',
  history: 'History',
} as const
export type AssetTab = keyof typeof ASSET_TABS

type PanelProps = { asset: Asset }
export type AssetPanel = {
  tab: AssetTab
  Panel: LazyExoticComponent<ComponentType<PanelProps>>
  /** Left out for those who may not: then it is not even loaded. */
  needs?: Permission
}

/** `load` imports the panel only when its part of the page is opened. A panel is a `Section` and draws its own frame. */
const panel = (tab: AssetTab, load: () => Promise<ComponentType<PanelProps>>, needs?: Permission): AssetPanel => ({
  tab,
  Panel: lazy(async () => ({ default: await load() })),
  ...(needs && { needs }),
})

/** What stands on the page of an asset: one line each, in order within its part. The first of the overview has a column to itself. */
export const assetPanels: AssetPanel[] = [
  panel('overview', async () => (await import('./asset-facts.tsx')).AssetFacts),
  panel('overview', async () => (await import('./asset-parts.tsx')).AssetParts),
  panel('overview', async () => (await import('./downtimes-panel.tsx')).DowntimesPanel),
  panel('overview', async () => (await import('./supplies-panel.tsx')).SuppliesPanel, 'connections:read'),
  panel('overview', async () => (await import('./map-panel.tsx')).MapPanel),
  panel('overview', async () => (await import('#modules/qr/label-panel.tsx')).LabelPanel),
  panel('work', async () => (await import('./work-panel.tsx')).WorkPanel, 'work-orders:read'),
  panel('documents', async () => (await import('./media-of-asset.tsx')).MediaOfAsset),
  panel('costs', async () => (await import('#modules/reports/asset-kpis-panel.tsx')).AssetKpisPanel, 'reports:read'),
  panel(
    'costs',
    async () => (await import('#modules/inventory/spare-parts-panel.tsx')).SparePartsPanel,
    'inventory:read',
  ),
  panel('meters', async () => (await import('#modules/readings/meters-panel.tsx')).MetersPanel),
  panel('meters', async () => (await import('#modules/plans/plans-panel.tsx')).PlansPanel, 'plans:read'),
  panel('history', async () => (await import('./history-panel.tsx')).HistoryPanel),
]
