import { type Input, type Output, type WorkOrder, workOrders } from '@mtambo/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query'
import { clean } from '#lib/form.ts'
import { ask } from '#lib/query.ts'

export type Clash = Output<typeof workOrders.clashes>[number]
type Plan = Partial<Record<keyof Input<typeof workOrders.clashes>, string | number | null | undefined>>

const PAUSE_MS = 400

/** What speaks against this plan, asked for while it is being made. Until there is a day, nothing does. */
export function useClashes(plan: Plan): Clash[] {
  const [asked] = useDebouncedValue(JSON.stringify(clean(workOrders.clashes, plan)), PAUSE_MS)
  const read = workOrders.clashes.input.safeParse(JSON.parse(asked))
  const input = read.success ? read.data : { scheduledOn: '' }
  const { data } = useQuery({
    ...ask(workOrders.clashes, input),
    enabled: read.success,
    placeholderData: keepPreviousData,
  })
  return read.success ? (data ?? []) : []
}

/** The same for a plan that was just made, as sentences: whoever dragged it there reads them afterwards. */
export async function clashesAfter(client: QueryClient, plan: Plan): Promise<string[]> {
  const read = workOrders.clashes.input.safeParse(clean(workOrders.clashes, plan))
  const found = read.success ? await client.fetchQuery(ask(workOrders.clashes, read.data)).catch(() => []) : []
  return found.map(({ sentence }) => sentence)
}

/** The plan an order has now; what is about to change is put over it. */
export const clashPlanOf = (order: WorkOrder): Plan => ({
  scheduledOn: order.scheduledOn,
  scheduledTime: order.scheduledTime,
  estimatedMinutes: order.estimatedMinutes,
  assigneeId: order.assignee?.id,
  teamId: order.team?.id,
  assetId: order.asset?.id,
  exceptId: order.id,
})
