import type { WorkOrderRow } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { formatWeekday } from '#lib/day.ts'
import { useToday } from './planned.tsx'

type Props = { order: Pick<WorkOrderRow, 'dueOn' | 'overdue'> }

/** By when it is to be done; past it, in a word and not in colour alone. */
export function Due({ order: { dueOn, overdue } }: Props) {
  const today = useToday()
  if (!dueOn) return null
  return (
    <Text span inherit className="tabular" style={{ whiteSpace: 'nowrap' }}>
      {dueOn === today ? 'Today' : formatWeekday(dueOn, today)}
      {overdue && (
        <Text span inherit c="var(--mantine-color-error)" fw={550}>
          {' '}
          · overdue
        </Text>
      )}
    </Text>
  )
}
