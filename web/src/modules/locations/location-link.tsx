import type { LocationRef } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'

/** A location by its name, with what it is in above it. */
export const LocationLink = ({ location: { id, name, above } }: { location: LocationRef }) => (
  <div>
    {above.length > 0 && (
      <Text size="sm" c="dimmed">
        {above.join(' › ')}
      </Text>
    )}
    <Anchor component={Link} to="/locations/$id" params={{ id }}>
      {name}
    </Anchor>
  </div>
)
