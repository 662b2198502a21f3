import type { Endpoint, Input, Output } from '@mtambo/contract'
import { ActionIcon, Button, Group } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useList } from '#lib/query.ts'
import classes from './branch-tree.module.css'
import { ErrorPanel } from './error-panel.tsx'
import { ListSkeleton } from './skeletons.tsx'

type RowOf<E extends Endpoint> = Output<E> extends { items: (infer T)[] } ? T : never
type Node = { id: string; hasChildren: boolean }

type BranchProps<E extends Endpoint> = {
  endpoint: E
  /** What is asked for at the top. */
  input: Input<E>
  /** What is asked for below a row. */
  below: (row: RowOf<E> & Node) => Input<E>
  /** What the button that opens a row is called. */
  opens: (row: RowOf<E> & Node) => string
  row: (row: RowOf<E> & Node) => ReactNode
  /** A few at the top are opened at once: there is room for what is in them. */
  unfolded?: boolean
  empty?: ReactNode
}

/** A tree that asks for each branch when it is opened. */
export function BranchTree<E extends Endpoint>({ label, ...branch }: BranchProps<E> & { label: string }) {
  return (
    <nav className={classes.tree} aria-label={label}>
      <Branch {...branch} />
    </nav>
  )
}

const PAGE = 50
const FEW = 3

function Branch<E extends Endpoint>({ empty = null, unfolded = false, ...branch }: BranchProps<E>) {
  const list = useList(branch.endpoint, { ...branch.input, limit: PAGE } as Input<E>)
  const rows = list.rows as (RowOf<E> & Node)[]
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  if (list.loading) return <ListSkeleton rows={3} />
  if (rows.length === 0) return empty
  return (
    <ul>
      {rows.map((row) => (
        <Twig key={row.id} node={row} open={unfolded && rows.length <= FEW && !list.footer.hasMore} {...branch} />
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

type TwigProps<E extends Endpoint> = BranchProps<E> & { node: RowOf<E> & Node; open: boolean }

function Twig<E extends Endpoint>({ node, open: openAtFirst, ...branch }: TwigProps<E>) {
  const [open, setOpen] = useState(openAtFirst && node.hasChildren)
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <li>
      <Group gap="xs" wrap="nowrap" className={classes.node}>
        {node.hasChildren ? (
          <ActionIcon aria-label={branch.opens(node)} aria-expanded={open} onClick={() => setOpen(!open)}>
            <Chevron size={18} aria-hidden />
          </ActionIcon>
        ) : (
          <span className={classes.leaf} />
        )}
        {branch.row(node)}
      </Group>
      {open && <Branch {...branch} input={branch.below(node)} />}
    </li>
  )
}
