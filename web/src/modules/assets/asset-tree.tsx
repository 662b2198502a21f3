import { type AssetRow, assets } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useLabel, useWords } from '#lib/session.ts'
import { BranchTree } from '#ui/branch-tree.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { NoAssets } from './no-assets.tsx'
import type { AssetSearch } from './search.ts'

/** From what is part of nothing downwards. While something is looked for, what is found stands at the top. */
export function AssetTree({ filters }: { filters: Omit<AssetSearch, 'view'> }) {
  const words = useWords()
  const filtered = Object.values(filters).some(Boolean)
  return (
    <BranchTree
      label={words.assets}
      endpoint={assets.list}
      input={filtered ? filters : { parentId: 'none' }}
      below={({ id }) => ({ parentId: id })}
      opens={({ tag }) => `What is part of ${tag}`}
      row={(row) => <AssetLine asset={row} />}
      empty={<NoAssets filtered={filtered} />}
    />
  )
}

function AssetLine({ asset: { id, tag, name, category, status } }: { asset: AssetRow }) {
  const label = useLabel()
  return (
    <>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Anchor component={Link} to="/assets/$id" params={{ id }} fw={550}>
          {name}
        </Anchor>
        <Text size="sm" c="dimmed" className="tabular">
          {tag} · {label('asset', category)}
        </Text>
      </div>
      {status !== 'in_service' && <StatusBadge status={status} />}
    </>
  )
}
