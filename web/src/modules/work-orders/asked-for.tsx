import { serviceRequests, type WorkOrder } from '@mtambo/contract'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { REQUEST_TYPES } from '#modules/service-requests/words.ts'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import { Section } from '#ui/section.tsx'

/** The request this work was opened for, with the papers of whoever asked. */
export function AskedFor({ order }: { order: WorkOrder }) {
  const id = order.serviceRequestId ?? ''
  const maySee = useCan('service-requests:read')
  const { data: item } = useQuery({ ...ask(serviceRequests.get, { id }), enabled: Boolean(id && maySee) })
  if (!item) return null
  return (
    <Section title="Service request">
      <Stack gap="sm">
        <Group gap="xs">
          <Anchor component={Link} to="/service-requests/$id" params={{ id }}>
            {item.number}
          </Anchor>
          <Text c="dimmed">{[REQUEST_TYPES[item.type], item.customer.name].join(' · ')}</Text>
        </Group>
        {item.documents.length > 0 && <PhotoStrip photos={item.documents} label="Documents" />}
      </Stack>
    </Section>
  )
}
