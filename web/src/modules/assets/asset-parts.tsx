import type { Asset } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { Link } from '#lib/router.ts'
import { useCan, useLabel } from '#lib/session.ts'
import { RelatedList, RelatedRow } from '#ui/related-list.tsx'

const SHOWN = 8

/** What is directly part of it. */
export function AssetParts({ asset: { id, children } }: { asset: Asset }) {
  const label = useLabel()
  const mayEdit = useCan('assets:edit')
  return (
    <RelatedList
      title="Parts"
      total={children.length}
      shown={SHOWN}
      all={{ to: '/assets', search: { parentId: id } }}
      empty="Nothing is part of it."
      action={
        mayEdit && (
          <Anchor component={Link} to="/assets/new" search={{ parentId: id }} size="sm">
            Add a part
          </Anchor>
        )
      }
    >
      {children.slice(0, SHOWN).map((child) => (
        <RelatedRow
          key={child.id}
          to="/assets/$id"
          params={{ id: child.id }}
          title={child.name}
          context={[child.tag, label('asset', child.category), child.locationText].filter(Boolean).join(' · ')}
          status={child.status}
        />
      ))}
    </RelatedList>
  )
}
