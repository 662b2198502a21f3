import type { WorkOrder } from '@mtambo/contract'
import { Button, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconNavigation, IconPhone } from '@tabler/icons-react'
import { geoAddress, PhoneLink } from '#ui/contact-links.tsx'
import { Section } from '#ui/section.tsx'

/** Whom to call and where to go, at the thumb. */
export function GoThere({ order }: { order: WorkOrder }) {
  const { point, contactName, contactPhone, locationText } = order
  return (
    <Section title="Where and who">
      <Stack gap="sm">
        {locationText && <Text>{locationText}</Text>}
        {(contactName || contactPhone) && (
          <Text>
            {contactName}
            {contactName && contactPhone && ', '}
            {contactPhone && <PhoneLink number={contactPhone} />}
          </Text>
        )}
        <SimpleGrid cols={contactPhone && point ? 2 : 1} spacing="sm">
          {contactPhone && (
            <Button
              component="a"
              href={`tel:${contactPhone}`}
              variant="default"
              h={48}
              px="xs"
              leftSection={<IconPhone size={20} />}
            >
              Call
            </Button>
          )}
          {point && (
            <Button
              component="a"
              href={geoAddress(point)}
              variant="default"
              h={48}
              px="xs"
              leftSection={<IconNavigation size={20} />}
            >
              Open map
            </Button>
          )}
        </SimpleGrid>
      </Stack>
    </Section>
  )
}
