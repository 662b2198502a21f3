import { assets, type AssetRow } from '@mtambo/contract'
import { ActionIcon, Anchor, Button, Group, Text } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useLabel, useWords } from '#lib/session.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import classes from './asset-tree.module.css'
import { NoAssets } from './no-assets.tsx'
import type { AssetSearch } from './search.ts'

type Filters = Omit<AssetSearch, 'view'>

/** From what is part of nothing downwards. While something is looked for, what is found stands at the top. */
export function AssetTree({ filters }: { filters: Filters }) {
  const words = useWords()
  const filtered = Object.values(filters).some(Boolean)
  return (
    <nav className={classes.tree} aria-label={words.assets}>
      <Branch filters={filtered ? filters : { parentId: 'none' }} empty={<NoAssets filtered={filtered} />} />
    </nav>
  )
}

const PAGE = 50

function Branch({ filters, empty }: { filters: Filters; empty: React.ReactNode }) {
  const list = useList(assets.list, { ...filters, limit: PAGE })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  if (list.loading) return <ListSkeleton rows={3} />
  if (list.rows.length === 0) return empty
  return (
    <ul>
      {list.rows.map((row) => (
        <Node key={row.id} asset={row} />
      ))}
      {list.footer.hasMore && (
        <li>
          <Button variant="subtle" size="compact-sm" loading={list.footer.loadingMore} onClick={list.footer.onMore}>
            Show more
          </Button>
        </li>
      )}
    </ul>
  )
}

function Node({ asset: { id, tag, name, category, status, hasChildren } }: { asset: AssetRow }) {
  const [open, setOpen] = useState(false)
  const label = useLabel()
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <li>
      <Group gap="xs" wrap="nowrap" className={classes.node}>
        {hasChildren ? (
          <ActionIcon aria-label={`What is part of ${tag}`} aria-expanded={open} onClick={() => setOpen(!open)}>
            <Chevron size={18} aria-hidden />
          </ActionIcon>
        ) : (
          <span className={classes.leaf} />
        )}
        <div className={classes.text}>
          <Anchor component={Link} to="/assets/$id" params={{ id }} fw={550}>
            {name}
          </Anchor>
          <Text size="sm" c="dimmed" className="tabular">
            {tag} · {label('asset', category)}
          </Text>
        </div>
        {status !== 'in_service' && <StatusBadge status={status} />}
      </Group>
      {open && <Branch filters={{ parentId: id }} empty={null} />}
    </li>
  )
}
