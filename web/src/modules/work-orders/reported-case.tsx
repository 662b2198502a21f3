import { cases, type WorkOrder } from '@mtambo/contract'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { PhotoStrip } from '#ui/photo-strip.tsx'
import { Section } from '#ui/section.tsx'

/** The case this work was opened for, with the photos of whoever reported it. */
export function ReportedCase({ order }: { order: WorkOrder }) {
  const id = order.caseId ?? ''
  const words = useWords()
  const maySee = useCan('cases:read')
  const { data: item } = useQuery({ ...ask(cases.get, { id }), enabled: Boolean(id && maySee) })
  if (!item) return null
  return (
    <Section title={words.case}>
      <Stack gap="sm">
        <Group gap="xs">
          <Anchor component={Link} to="/cases/$id" params={{ id }}>
            {item.number}
          </Anchor>
          {item.connection && (
            <Text c="dimmed">
              {[item.connection.meterNumber, item.connection.transformer, item.connection.feeder]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          )}
        </Group>
        {item.photos.length > 0 && <PhotoStrip photos={item.photos} />}
      </Stack>
    </Section>
  )
}
