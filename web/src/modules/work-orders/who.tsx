import type { WorkOrderRow } from '@mtambo/contract'
import { Text } from '@mantine/core'

type Given = Pick<WorkOrderRow, 'assignee' | 'team'>

/** Peter Otieno · Line crew · Peter Otieno, Line crew */
export const whoText = ({ assignee, team }: Given) => [assignee?.name, team?.name].filter(Boolean).join(', ')

/** Who has it: a person, a team or nobody yet. */
export function Who({ order, none = 'Nobody' }: { order: Given; none?: string }) {
  const text = whoText(order)
  return (
    <Text span inherit c={text ? undefined : 'dimmed'} style={{ whiteSpace: 'nowrap' }}>
      {text || none}
    </Text>
  )
}
