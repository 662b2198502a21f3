import { assets } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { useCan } from '#lib/session.ts'

/** The list was opened from an asset's page: says so, and lets go of it. */
export function AssetFilter({ id, onRemove }: { id: string; onRemove: () => void }) {
  const maySee = useCan('assets:read')
  const { data } = useQuery({ ...ask(assets.get, { id }), enabled: Boolean(maySee) })
  return (
    <Button variant="light" rightSection={<IconX size={14} aria-label=", show all equipment" />} onClick={onRemove}>
      {data?.tag ?? 'One piece of equipment'}
    </Button>
  )
}
