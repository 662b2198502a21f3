import { UnstyledButton } from '@mantine/core'
import { IconArrowsSort, IconChevronDown, IconChevronUp } from '@tabler/icons-react'

type Props = {
  title: string
  /** By this column now, `up` for the smallest first. */ sorted: false | 'up' | 'down'
  onSort: (on: boolean) => void
}

const ICONS = { up: IconChevronUp, down: IconChevronDown }

/** A column's title that sorts by it, and says whether it does. */
export function SortBy({ title, sorted, onSort }: Props) {
  const Icon = sorted ? ICONS[sorted] : IconArrowsSort
  return (
    <UnstyledButton
      fz="inherit"
      fw="inherit"
      c={sorted ? 'var(--mantine-color-text)' : 'inherit'}
      aria-pressed={sorted !== false}
      title={sorted ? undefined : `Sort by ${title.toLowerCase()}`}
      onClick={() => onSort(sorted === false)}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 4, minHeight: 24 }}
    >
      {title}
      <Icon size={14} aria-hidden opacity={sorted ? 1 : 0.5} />
    </UnstyledButton>
  )
}
