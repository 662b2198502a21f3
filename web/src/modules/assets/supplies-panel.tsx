import type { Asset } from '@mtambo/contract'
import { Anchor } from '@mantine/core'
import { formatCount } from '#lib/format.ts'
import { Link } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'

/** How many take supply through it, with the way to them. */
export function SuppliesPanel({ asset: { id, connections: supplied } }: { asset: Asset }) {
  const words = useWords()
  if (supplied.count === 0) return null
  const word = supplied.count === 1 ? words.connection : words.connections
  return (
    <Section title={words.connections}>
      <Anchor component={Link} to="/connections" search={{ assetId: id }}>
        {formatCount(supplied.count, supplied.capped)} {word.toLowerCase()} supplied by it
      </Anchor>
    </Section>
  )
}
