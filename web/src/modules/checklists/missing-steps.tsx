import { checklists, type WorkOrder } from '@mtambo/contract'
import { Alert, List } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'

/** Said before somebody writes a whole log and is refused then. */
export function MissingSteps({ order: { id } }: { order: WorkOrder }) {
  const { data } = useQuery(ask(checklists.ofOrder, { id }))
  if (!data || data.missing.length === 0) return null
  return (
    <Alert color="yellow" title="Still to be filled in" icon={<IconAlertTriangle size={18} aria-hidden />}>
      <List size="sm">
        {data.missing.map((name, i) => (
          // Two steps may ask the same.
          // oxlint-disable-next-line react/no-array-index-key
          <List.Item key={i}>{name}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
