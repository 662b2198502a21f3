import { Button, Collapse } from '@mantine/core'
import { useDisclosure, useMediaQuery } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './filter-bar.module.css'

type Props = {
  search?: ReactNode
  children?: ReactNode
  /** How many filters are set. */ active?: number
  onClear?: () => void
}

/** Search and filters in one line; on a phone the filters fold away behind a button that counts them. */
export function FilterBar({ search, children, active = 0, onClear }: Props) {
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const [open, { toggle }] = useDisclosure(false)
  const clear = active > 0 && onClear && (
    <Button variant="subtle" color="gray" leftSection={<IconX size={16} aria-hidden />} onClick={onClear}>
      Clear filters
    </Button>
  )
  if (!phone) {
    return (
      <section className={classes.bar} aria-label="Search and filters">
        {search && <div className={classes.search}>{search}</div>}
        {children}
        {clear}
      </section>
    )
  }
  return (
    <section aria-label="Search and filters">
      <div className={classes.bar}>
        {search && <div className={classes.search}>{search}</div>}
        {children && (
          <Button
            variant="default"
            onClick={toggle}
            aria-expanded={open}
            leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          >
            {active > 0 ? `Filters (${active})` : 'Filters'}
          </Button>
        )}
      </div>
      {children && (
        <Collapse expanded={open}>
          <div className={classes.folded}>
            {children}
            {clear}
          </div>
        </Collapse>
      )}
    </section>
  )
}
