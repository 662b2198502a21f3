import { Text } from '@mantine/core'
import { formatWeekday, todayIn } from '#lib/day.ts'
import { useTimeZone } from '#lib/session.ts'

/** The day it is where the organisation is. */
export const useToday = () => todayIn(useTimeZone())

/** Fri 5 Dec; what has passed stands out. `about`: an estimate, by what a meter usually shows. */
export function DueDay({ day, about }: { day: string | null; about?: boolean }) {
  const today = useToday()
  if (day === null) return null
  const text = day === today ? 'Today' : formatWeekday(day, today)
  return (
    <Text
      span
      inherit
      className="tabular"
      c={day < today ? 'red' : undefined}
      fw={day <= today ? 600 : undefined}
      style={{ whiteSpace: 'nowrap' }}
    >
      {about ? `about ${text.toLowerCase() === 'today' ? 'today' : text}` : text}
    </Text>
  )
}
