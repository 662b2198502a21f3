import type { Asset } from '@mtambo/contract'
import { formatDay } from '#lib/format.ts'
import { useLabel } from '#lib/session.ts'
import { GeoLink } from '#ui/contact-links.tsx'
import { Facts } from '#ui/facts.tsx'

const DEPENDS = { A: 'A: much depends on it', B: 'B: some depends on it', C: 'C: little depends on it' } as const

export function AssetFacts({ asset }: { asset: Asset }) {
  const label = useLabel()
  const { point, criticality, installedOn, notes } = asset
  const position = point && <GeoLink point={point} />
  return (
    <Facts
      items={[
        ['Tag', asset.tag],
        ['Category', label('asset', asset.category)],
        ['Criticality', criticality && DEPENDS[criticality]],
        ['Place', asset.locationText],
        ['Position', position],
        ['Manufacturer', asset.manufacturer],
        ['Model', asset.model],
        ['Serial number', asset.serialNumber],
        ['Installed', installedOn && formatDay(installedOn)],
        ['Notes', notes],
        ['Added', formatDay(asset.createdAt)],
      ]}
    />
  )
}
