import { type WorkLinks, type WorkOrder, workOrders } from '@mtambo/contract'
import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { Section } from '#ui/section.tsx'
import { LinkWork } from './link-work.tsx'
import { OrderRef } from './order-ref.tsx'
import { WorkLinkList } from './work-link-list.tsx'

/** What it is a part of, its own parts, and what else hangs together with it. */
export function SubJobs({ order }: { order: WorkOrder }) {
  const { data } = useSuspenseQuery(ask(workOrders.links, { id: order.id }))
  const [linking, setLinking] = useState(false)
  const { parent, subJobs, progress, links, mayLink } = data
  if (!parent && subJobs.length === 0 && links.length === 0 && !mayLink) return null
  const parted = !['closed', 'cancelled', 'rejected'].includes(order.status)
  return (
    <Section
      title="Linked work"
      action={
        mayLink && (
          <Group gap="sm">
            {parted && (
              <Anchor component={Link} to="/work-orders/new" search={{ parentId: order.id }} size="sm">
                Add sub-job
              </Anchor>
            )}
            <Button variant="subtle" size="compact-sm" onClick={() => setLinking(true)}>
              Link…
            </Button>
          </Group>
        )
      }
    >
      <Stack gap="sm">
        {parent && <Named title="Part of" orders={[parent]} />}
        {subJobs.length > 0 && <Parts subJobs={subJobs} progress={progress} />}
        <WorkLinkList id={order.id} links={links} mayLink={mayLink} />
        {!parent && subJobs.length === 0 && links.length === 0 && (
          <Text c="dimmed">Nothing is linked. A large job can be split into sub-jobs.</Text>
        )}
      </Stack>
      <LinkWork order={order} parent={parent} opened={linking} onClose={() => setLinking(false)} />
    </Section>
  )
}

function Parts({ subJobs, progress: { done, of } }: Pick<WorkLinks, 'subJobs' | 'progress'>) {
  return (
    <Stack gap={6}>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          Sub-jobs
        </Text>
        <Text size="sm" className="tabular">
          {done} of {of} done
        </Text>
      </Group>
      <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label="Sub-jobs done" size="sm" />
      {subJobs.map((job) => (
        <OrderRef key={job.id} order={job} />
      ))}
    </Stack>
  )
}

const Named = ({ title, orders }: { title: string; orders: Parameters<typeof OrderRef>[0]['order'][] }) => (
  <div>
    <Text size="sm" c="dimmed">
      {title}
    </Text>
    {orders.map((order) => (
      <OrderRef key={order.id} order={order} />
    ))}
  </div>
)
