import { assets, type Location, locations } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { RelatedList, RelatedRow } from '#ui/related-list.tsx'
import { LOCATION_KINDS } from './words.ts'

const SHOWN = 8

/** What lies directly in it. */
export function LocationsIn({ location: { id, status } }: { location: Location }) {
  const mayEdit = useCan('assets:edit')
  const { data } = useQuery(ask(locations.list, { parentId: id, limit: 100 }))
  return (
    <RelatedList
      title="Locations in it"
      total={data?.total}
      shown={100}
      all={{ to: '/locations' }}
      empty="It is not divided further."
      action={
        mayEdit &&
        status === 'active' && (
          <Anchor component={Link} to="/locations/new" search={{ parentId: id }} size="sm">
            Add a location in it
          </Anchor>
        )
      }
    >
      {data?.items.map(({ id: inner, name, kind, code }) => (
        <RelatedRow
          key={inner}
          to="/locations/$id"
          params={{ id: inner }}
          title={name}
          context={[LOCATION_KINDS[kind], code].filter(Boolean).join(' · ')}
        />
      ))}
    </RelatedList>
  )
}

/** What stands there, and in everything below it. */
export function AssetsAt({ location: { id, name } }: { location: Location }) {
  const words = useWords()
  const label = useLabel()
  const { data } = useQuery(ask(assets.list, { locationId: id, limit: SHOWN }))
  return (
    <RelatedList
      title={words.assets}
      total={data?.total}
      shown={SHOWN}
      all={{ to: '/assets', search: { locationId: id } }}
      empty={`Nothing stands in ${name} or below it.`}
    >
      {data?.items.map((row) => (
        <RelatedRow
          key={row.id}
          to="/assets/$id"
          params={{ id: row.id }}
          title={row.name}
          context={[row.tag, label('asset', row.category), row.location?.id !== id && row.location?.name]
            .filter(Boolean)
            .join(' · ')}
          status={row.status}
        />
      ))}
    </RelatedList>
  )
}
