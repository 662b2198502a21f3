import { type Asset, assets } from '@mtambo/contract'
import { Anchor, Button, Group } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { useLive } from '#lib/live.ts'
import { RequestButton } from '#modules/work-orders/request-button.tsx'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { AssetPanels } from './asset-panels.tsx'
import { MoveAsset } from './move-asset.tsx'
import type { AssetTab } from './panels.tsx'
import { WarrantyNote } from './warranty-note.tsx'

type Props = { id: string; tab?: string | undefined; onTab: (tab: AssetTab) => void }

/** What it is called and what can be done with it; everything else is a panel (panels.tsx). */
export function AssetPage({ id, tab = 'overview', onTab }: Props) {
  const { data: asset } = useSuspenseQuery(ask(assets.get, { id }))
  const words = useWords()
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
      <WarrantyNote asset={asset} />
      <AssetPanels asset={asset} tab={tab} onTab={onTab} />
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
      {status !== 'retired' && <RequestButton of={{ assetId: id }} />}
    </>
  )
}
