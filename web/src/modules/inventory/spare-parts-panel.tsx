import { type Asset, inventory, type ItemRow } from '@mtambo/contract'
import { ActionIcon, Anchor, Group, Stack, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useAct, useList } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListFooter } from '#ui/list-footer.tsx'
import { Section } from '#ui/section.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import { ItemState } from './item-columns.tsx'
import { SavePart } from './save-part.tsx'
import { amount } from './words.ts'

/** On the page of an asset: which items belong to it, and how many of them are there. */
export function SparePartsPanel({ asset }: { asset: Asset }) {
  const mayEdit = useCan('inventory:edit')
  const list = useList(inventory.partsOf, { assetId: asset.id, limit: 25 })
  if (list.error) return <ErrorPanel error={list.error} onRetry={() => void list.retry()} />
  return (
    <Section title="Spare parts" action={mayEdit && <SavePart assetId={asset.id} />}>
      {list.loading && <ListSkeleton rows={2} />}
      {!list.loading && list.rows.length === 0 && (
        <Text c="dimmed">No spare parts are named yet. With them, whoever works on it knows what to take along.</Text>
      )}
      <Stack gap={0}>
        {list.rows.map(({ item, quantity, notes }) => (
          <Part
            key={item.id}
            assetId={asset.id}
            item={item}
            quantity={quantity}
            notes={notes}
            mayEdit={Boolean(mayEdit)}
          />
        ))}
      </Stack>
      {list.footer.hasMore && <ListFooter {...list.footer} csv="" />}
    </Section>
  )
}

type PartProps = { assetId: string; item: ItemRow; quantity: number; notes: string | null; mayEdit: boolean }

function Part({ assetId, item, quantity, notes, mayEdit }: PartProps) {
  const remove = useAct(inventory.removePart)
  const taken = { onSuccess: () => toast(`${item.code} is off the list.`), onError: toastRefusal }
  return (
    <Group justify="space-between" wrap="nowrap" py={6}>
      <div>
        <Anchor component={Link} to="/stock/$id" params={{ id: item.id }} fw={550}>
          {item.code} {item.name}
        </Anchor>
        <Text size="sm" c="dimmed">
          {[`needs ${amount(quantity, item.unit)}`, `${amount(item.available, item.unit)} available`, notes]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </div>
      <Group gap="xs" wrap="nowrap">
        <ItemState item={item} />
        {mayEdit && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Take ${item.code} off the list`}
            loading={remove.isPending}
            onClick={() => remove.mutate({ assetId, itemId: item.id }, taken)}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </Group>
    </Group>
  )
}
