import { type Input, workOrders } from '@mtambo/contract'
import { Anchor, Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { formatDay } from '#lib/format.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { RelatedRow } from '#ui/related-list.tsx'
import { Section } from '#ui/section.tsx'

const SHOWN = 6

/** Work planned for something of the register or at a connection, and done there; newest first. */
export function WorkOn(of: Pick<Input<typeof workOrders.list>, 'assetId' | 'connectionId'>) {
  const words = useWords()
  const label = useLabel()
  const maySee = useCan('work-orders:read')
  const { data } = useQuery({ ...ask(workOrders.list, { ...of, limit: SHOWN }), enabled: Boolean(maySee) })
  if (!maySee) return null
  const all = data?.nextCursor && (
    <Anchor component={Link} to="/work-orders" search={of} size="sm">
      All
    </Anchor>
  )
  return (
    <Section title={words.workOrders} action={all}>
      {!data && <Skeleton height={56} />}
      {data?.items.length === 0 && <Text c="dimmed">Nothing planned and nothing done yet.</Text>}
      <Stack gap={0}>
        {data?.items.map(({ id, number, title, type, scheduledOn, createdAt, status }) => (
          <RelatedRow
            key={id}
            to="/work-orders/$id"
            params={{ id }}
            title={title}
            context={[number, label('work', type), scheduledOn && `planned for ${formatDay(scheduledOn)}`]
              .filter(Boolean)
              .join(' · ')}
            {...(!scheduledOn && { at: createdAt })}
            status={status}
          />
        ))}
      </Stack>
    </Section>
  )
}
