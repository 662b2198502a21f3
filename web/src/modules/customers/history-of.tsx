import { customers } from '@mtambo/contract'
import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { asTimeline } from '#ui/as-timeline.tsx'
import { Section } from '#ui/section.tsx'
import { Timeline } from '#ui/timeline.tsx'

const SAID = {
  'customer.registered': 'Opened a portal login',
  'customer.linked': 'Added to a portal login',
  'customer.unlinked': 'Taken out of a portal login',
}

export function HistoryOf({ customerId }: { customerId: string }) {
  const { data } = useQuery(ask(customers.history, { id: customerId }))
  return (
    <Section title="History">{data ? <Timeline entries={asTimeline(data, SAID)} /> : <Skeleton height={88} />}</Section>
  )
}
