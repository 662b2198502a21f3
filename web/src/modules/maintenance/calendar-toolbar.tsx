import { SegmentedControl } from '@mantine/core'
import { useToday } from '#modules/work-orders/index.ts'
import { SpanSteps } from '#ui/span-steps.tsx'
import classes from './calendar.module.css'
import { step, titleOf, type View, VIEWS } from './range.ts'

const WORDS: Record<View, string> = { month: 'Month', week: 'Week', day: 'Day', list: 'List' }

type Props = { view: View; date: string; onView: (view: View) => void; onDate: (date: string) => void }

/** Where in time one is, and how much of it is shown. */
export function CalendarToolbar({ view, date, onView, onDate }: Props) {
  const today = useToday()
  return (
    <div className={classes.toolbar}>
      <SpanSteps
        title={titleOf(view, date, today)}
        span={view === 'list' ? 'four weeks' : view}
        onToday={() => onDate(today)}
        onStep={(by) => onDate(step(view, date, by))}
      />
      <SegmentedControl
        aria-label="View"
        value={view}
        onChange={(next) => onView(next as View)}
        data={VIEWS.map((value) => ({ value, label: WORDS[value] }))}
      />
    </div>
  )
}
