import type { WorkOrderRow, WorkOrderStatus } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { addDays, formatWeekday, todayIn } from '#lib/day.ts'
import { useTimeZone } from '#lib/session.ts'

type Day = Pick<WorkOrderRow, 'scheduledOn' | 'scheduledTime'>

const WAITS: WorkOrderStatus[] = ['requested', 'open', 'scheduled', 'postponed']

export const useToday = () => todayIn(useTimeZone())

/** Today, 09:30 · Tomorrow · Mon 23 Nov, 14:00 */
export function plannedText({ scheduledOn, scheduledTime }: Day, today: string): string | null {
  if (!scheduledOn) return null
  return [dayText(scheduledOn, today), scheduledTime].filter(Boolean).join(', ')
}

function dayText(day: string, today: string) {
  if (day === today) return 'Today'
  if (day === addDays(today, 1)) return 'Tomorrow'
  return formatWeekday(day, today)
}

/** Its day has passed and nobody has begun. */
export const isLate = ({ scheduledOn, status }: Pick<WorkOrderRow, 'scheduledOn' | 'status'>, today: string) =>
  scheduledOn !== null && scheduledOn < today && WAITS.includes(status)

type Props = { order: Day & Pick<WorkOrderRow, 'status'>; none?: string }

/** The day it is planned for; what is late says so in a word. */
export function Planned({ order, none = 'No day yet' }: Props) {
  const today = useToday()
  const text = plannedText(order, today)
  if (!text)
    return (
      <Text span inherit c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {none}
      </Text>
    )
  return (
    <Text span inherit className="tabular" style={{ whiteSpace: 'nowrap' }}>
      {text}
      {isLate(order, today) && (
        <Text span inherit c="var(--mantine-color-error)" fw={550}>
          {' '}
          · late
        </Text>
      )}
    </Text>
  )
}
