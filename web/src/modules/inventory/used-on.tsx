import { inventory, type Item } from '@mtambo/contract'
import { Anchor, Group, Stack, Text } from '@mantine/core'
import { useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { SavePart } from './save-part.tsx'
import { amount } from './words.ts'

/** What it is a spare part of. */
export function UsedOn({ item }: { item: Item }) {
  const words = useWords()
  const mayEdit = useCan('inventory:edit')
  const list = useList(inventory.usedOn, { id: item.id, limit: 10 })
  return (
    <Section title="Used on" action={mayEdit && <SavePart itemId={item.id} />}>
      {list.loading && <ListSkeleton rows={2} />}
      {!list.loading && list.rows.length === 0 && (
        <Text c="dimmed">It is on no spare-part list of {words.assets.toLowerCase()} yet.</Text>
      )}
      <Stack gap={4}>
        {list.rows.map(({ asset, quantity, notes }) => (
          <Group key={asset.id} justify="space-between" wrap="nowrap">
            <Text>
              <Anchor
                component={Link}
                underline="always"
                to="/assets/$id"
                params={{ id: asset.id }}
                search={{ tab: 'costs' }}
              >
                {asset.tag}
              </Anchor>
              {` ${asset.name}`}
              {notes && <span> · {notes}</span>}
            </Text>
            <Text className="tabular">{amount(quantity, item.unit)}</Text>
          </Group>
        ))}
      </Stack>
      {list.footer.hasMore && <ListFooter {...list.footer} csv="" />}
    </Section>
  )
}
