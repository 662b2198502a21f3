import type { Asset } from '@mtambo/contract'
import { Stack } from '@mantine/core'
import { formatDay } from '#lib/format.ts'
import { useMoney } from '#lib/money.ts'
import { useLabel } from '#lib/session.ts'
import { LocationLink } from '#modules/locations/index.ts'
import { GeoLink } from '#ui/contact-links.tsx'
import { Facts } from '#ui/facts.tsx'
import { Section } from '#ui/section.tsx'
import { ownFacts, useOwnFields } from './own-fields.tsx'
import { useWarranty } from './warranty-note.tsx'

const DEPENDS = { A: 'A: much depends on it', B: 'B: some depends on it', C: 'C: little depends on it' } as const

/** What it is and where; its own fields; what it cost and until when it is covered. */
export function AssetFacts({ asset }: { asset: Asset }) {
  const label = useLabel()
  const own = ownFacts(useOwnFields(asset.category), asset.specifications)
  const { point, criticality, installedOn, location } = asset
  const position = point && <GeoLink point={point} />
  const place = location && <LocationLink location={location} />
  return (
    <Stack>
      <Section title="Details">
        <Facts
          items={[
            ['Tag', asset.tag],
            ['Category', label('asset', asset.category)],
            ['Criticality', criticality && DEPENDS[criticality]],
            ['Location', place],
            ['Place', asset.locationText],
            ['Position', position],
            ['Manufacturer', asset.manufacturer],
            ['Model', asset.model],
            ['Serial number', asset.serialNumber],
            ['Installed', installedOn && formatDay(installedOn)],
            ['Notes', asset.notes],
            ['Added', formatDay(asset.createdAt)],
          ]}
        />
      </Section>
      {own.some(([, value]) => value !== null) && (
        <Section title={label('asset', asset.category)}>
          <Facts items={own} />
        </Section>
      )}
      <Bought asset={asset} />
    </Stack>
  )
}

function Bought({ asset }: { asset: Asset }) {
  const money = useMoney()
  const warranty = useWarranty(asset.warrantyUntil)
  const { purchasedOn, purchaseCost, supplier, replacementValue, expectedLifeYears, installedOn } = asset
  const known = [purchasedOn, purchaseCost, supplier, replacementValue, expectedLifeYears, asset.warrantyUntil]
  if (known.every((value) => value === null)) return null
  return (
    <Section title="Purchase and warranty">
      <Facts
        items={[
          ['Purchased', purchasedOn && formatDay(purchasedOn)],
          ['Cost', purchaseCost !== null && money(purchaseCost)],
          ['Supplier', supplier],
          ['Warranty', warranty?.says],
          ['Replacement value', replacementValue !== null && money(replacementValue)],
          ['Expected life', expectedLifeYears !== null && lifeOf(expectedLifeYears, installedOn)],
        ]}
      />
    </Section>
  )
}

/** `15 years, until 2033` once it is known since when. */
const lifeOf = (years: number, installedOn: string | null) =>
  `${years} ${years === 1 ? 'year' : 'years'}${installedOn ? `, until ${Number(installedOn.slice(0, 4)) + years}` : ''}`
