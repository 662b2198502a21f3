import { ActionIcon, Button, SegmentedControl, Title, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useToday } from '#modules/work-orders/index.ts'
import classes from './calendar.module.css'
import { step, titleOf, type View, VIEWS } from './range.ts'

const WORDS: Record<View, string> = { month: 'Month', week: 'Week', day: 'Day', list: 'List' }

type Props = { view: View; date: string; onView: (view: View) => void; onDate: (date: string) => void }

/** Where in time one is, and how much of it is shown. */
export function CalendarToolbar({ view, date, onView, onDate }: Props) {
  const today = useToday()
  const span = view === 'list' ? 'four weeks' : view
  return (
    <div className={classes.toolbar}>
      <div className={classes.where}>
        <Button variant="default" onClick={() => onDate(today)}>
          Today
        </Button>
        <Tooltip label={`Previous ${span}`}>
          <ActionIcon aria-label={`Previous ${span}`} onClick={() => onDate(step(view, date, -1))}>
            <IconChevronLeft size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={`Next ${span}`}>
          <ActionIcon aria-label={`Next ${span}`} onClick={() => onDate(step(view, date, 1))}>
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Title order={2} aria-live="polite">
          {titleOf(view, date, today)}
        </Title>
      </div>
      <SegmentedControl
        aria-label="View"
        value={view}
        onChange={(next) => onView(next as View)}
        data={VIEWS.map((value) => ({ value, label: WORDS[value] }))}
      />
    </div>
  )
}
