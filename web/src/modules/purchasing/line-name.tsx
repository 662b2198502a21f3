import type { ItemRef } from '@mtambo/contract'
import { Anchor, Text } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'

/** What a line is about: the item with its code and the way to it, or the words. */
export function LineName({ line: { item, description } }: { line: { item: ItemRef | null; description: string } }) {
  const maySee = useCan('inventory:read')
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {item && maySee ? (
        <Anchor component={Link} to="/stock/$id" params={{ id: item.id }}>
          {description}
        </Anchor>
      ) : (
        description
      )}
      {item && (
        <Text size="sm" c="dimmed" className="tabular">
          {item.code}
        </Text>
      )}
    </div>
  )
}
