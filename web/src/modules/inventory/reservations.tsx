import type { Item } from '@mtambo/contract'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { Section } from '#ui/section.tsx'
import { amount } from './words.ts'

/** Which work it is kept for. */
export function Reservations({ item: { reservations, unit } }: { item: Item }) {
  if (reservations.length === 0) return null
  return (
    <Section title="Reserved for work">
      <Stack gap={4}>
        {reservations.map(({ workOrderId, reference, store, quantity }) => (
          <Group key={workOrderId + store.id} justify="space-between" wrap="nowrap">
            <Text>
              <Anchor component={Link} to="/work-orders/$id" params={{ id: workOrderId }}>
                {reference ?? 'Work'}
              </Anchor>
              {` · ${store.name}`}
            </Text>
            <Text className="tabular">{amount(quantity, unit)}</Text>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
