import type { Asset } from '@mtambo/contract'
import { Section } from '#ui/section.tsx'
import { NetworkAround } from './network-map.tsx'

/** Where it is, with what it is part of and what is part of it. */
export const MapPanel = ({ asset: { id, tag } }: { asset: Asset }) => (
  <Section title="Map">
    <NetworkAround label={`Map: ${tag} and what is around it`} assetId={id} />
  </Section>
)
