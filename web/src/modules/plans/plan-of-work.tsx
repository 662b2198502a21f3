import { planJobs, type WorkOrder } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { Section } from '#ui/section.tsx'

/** The plan that made a work order, where one did. */
export function PlanOfWork({ order: { id } }: { order: WorkOrder }) {
  const { data } = useQuery(ask(planJobs.list, { workOrderId: id, limit: 1 }))
  const job = data?.items[0]
  if (!job) return null
  const { plan, dueOn, windowFrom, windowUntil, levels } = job
  return (
    <Section title="Made by a plan">
      <Text>
        <Anchor component={Link} to="/plans/$id" params={{ id: plan.id }}>
          {plan.name}
        </Anchor>
        {levels[0] && `, ${levels[0]}`}
      </Text>
      <Text size="sm" c="dimmed">
        {windowFrom === windowUntil
          ? `Due ${formatDay(dueOn)}`
          : `Due ${formatDay(dueOn)}; in time from ${formatDay(windowFrom)} to ${formatDay(windowUntil)}`}
      </Text>
    </Section>
  )
}
