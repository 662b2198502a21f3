import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'

/** Schedule maintenance, Schedule jobs: the nouns are the organisation's own. */
export const useScheduleVerb = () => `Schedule ${useWords().workOrders.toLowerCase()}`

/** `of` fills in what the page knows already: the equipment, or the day. */
export function ScheduleButton({ of }: { of?: Record<string, string> }) {
  const verb = useScheduleVerb()
  const may = useCan('work-orders:create')
  if (!may) return null
  return (
    <Button component={Link} to="/work-orders/new" search={of} leftSection={<IconPlus size={16} aria-hidden />}>
      {verb}
    </Button>
  )
}
