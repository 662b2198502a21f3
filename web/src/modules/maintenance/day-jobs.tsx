import type { CalendarEvent } from '@mtambo/contract'
import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { formatLongDay } from '#lib/day.ts'
import { ListView } from './list-view.tsx'

type Props = {
  day: string | null
  events: CalendarEvent[]
  onClose: () => void
  onOpen: (job: CalendarEvent) => void
}

/** All of a day whose cell had no room for it. */
export function DayJobs({ day, events, onClose, onOpen }: Props) {
  const phone = useMediaQuery('(max-width: 48em)')
  return (
    <Modal
      opened={day !== null}
      onClose={onClose}
      title={day && formatLongDay(day)}
      size="lg"
      fullScreen={phone}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {day && <ListView events={events} days={[day]} onOpen={onOpen} />}
    </Modal>
  )
}
