import { CALENDAR_COLOURS, type WorkOrderStatus } from '@mtambo/contract'
import {
  type Icon,
  IconCalendarEvent,
  IconCalendarPause,
  IconCheck,
  IconPlayerPause,
  IconPlayerPlay,
  IconX,
} from '@tabler/icons-react'
import { statusWord } from '#ui/status-badge.tsx'
import classes from './calendar.module.css'

/** Beside the colour each status has its own sign: whoever sees no colours tells them apart all the same. */
const SIGNS: Partial<Record<WorkOrderStatus, Icon>> = {
  scheduled: IconCalendarEvent,
  in_progress: IconPlayerPlay,
  on_hold: IconPlayerPause,
  completed: IconCheck,
  cancelled: IconX,
  postponed: IconCalendarPause,
}

export function StatusSign({ status, size = 14 }: { status: WorkOrderStatus; size?: number }) {
  const Sign = SIGNS[status] ?? IconCalendarEvent
  return <Sign size={size} stroke={2.2} aria-hidden style={{ flexShrink: 0 }} />
}

/** The hue a chip is tinted with; the sheet makes text readable on it, in light and in dark. */
export const hue = (colour: string) => ({ '--hue': colour }) as React.CSSProperties

const STATUSES = Object.keys(CALENDAR_COLOURS) as (keyof typeof CALENDAR_COLOURS)[]
export const CALENDAR_STATUSES = STATUSES.map((value) => ({ value, label: statusWord(value) }))

/** What the colours mean, in words. */
export const Legend = () => (
  <ul className={classes.legend} aria-label="Colours">
    {STATUSES.map((status) => (
      <li key={status} className={`${classes.chip} ${classes.badge}`} style={hue(CALENDAR_COLOURS[status].colour)}>
        <StatusSign status={status} /> {statusWord(status)}
      </li>
    ))}
  </ul>
)
