import { CALENDAR_COLOURS, type WorkOrderStatus } from '@mtambo/contract'
import {
  type Icon,
  IconCalendarEvent,
  IconCalendarPause,
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconRepeat,
  IconX,
} from '@tabler/icons-react'
import { statusWord } from '#ui/status-badge.tsx'
import classes from './calendar.module.css'
import { type CalendarJob, EXPECTED_COLOUR } from './expected.ts'

/** Beside the colour each status has its own sign: whoever sees no colours tells them apart all the same. */
const SIGNS: Partial<Record<WorkOrderStatus, Icon>> = {
  scheduled: IconCalendarEvent,
  in_progress: IconPlayerPlay,
  on_hold: IconPlayerPause,
  completed: IconCheck,
  cancelled: IconX,
  postponed: IconCalendarPause,
}

type SignProps = { job: Pick<CalendarJob, 'status' | 'plan'>; size?: number }

export function StatusSign({ job: { status, plan }, size = 14 }: SignProps) {
  const Sign = plan ? IconRepeat : (SIGNS[status] ?? IconCalendarEvent)
  return <Sign size={size} stroke={2.2} aria-hidden style={{ flexShrink: 0 }} />
}

/** The hue a chip is tinted with; the sheet makes text readable on it, in light and in dark. */
export const hue = (colour: string) => ({ '--hue': colour }) as React.CSSProperties

const STATUSES = Object.keys(CALENDAR_COLOURS) as (keyof typeof CALENDAR_COLOURS)[]
export const CALENDAR_STATUSES = STATUSES.map((value) => ({ value, label: statusWord(value) }))

/** What the colours mean, in words. `expected`: what plans will bring is shown beside what is there. */
export const Legend = ({ expected }: { expected: boolean }) => (
  <ul className={classes.legend} aria-label="Colours">
    {STATUSES.map((status) => (
      <li key={status} className={`${classes.chip} ${classes.badge}`} style={hue(CALENDAR_COLOURS[status].colour)}>
        <StatusSign job={{ status }} /> {statusWord(status)}
      </li>
    ))}
    {expected && (
      <li className={`${classes.chip} ${classes.badge}`} style={hue(EXPECTED_COLOUR)} data-expected>
        <IconRepeat size={14} stroke={2.2} aria-hidden /> Expected
      </li>
    )}
  </ul>
)
