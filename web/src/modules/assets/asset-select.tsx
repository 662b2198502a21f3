import { type AssetRef, assets } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ask } from '#lib/query.ts'
import { useCan, useLabel, useWords } from '#lib/session.ts'
import { SearchSelect } from '#ui/search-select.tsx'

type Props = {
  value: string | null
  onChange: (id: string | null) => void
  label?: string
  description?: string
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  /** Only of this category. */
  category?: string
  'data-path'?: string
}

/** Finds something of the register by tag, name, place or serial number. */
export function AssetSelect({ category, ...props }: Props) {
  const words = useWords()
  const choice = useAssetChoice()
  const { data: chosen } = useAsset(props.value)
  return (
    <SearchSelect
      label={words.asset}
      placeholder="Tag, name or place"
      search={(q) => ask(assets.list, { ...(q && { q }), ...(category && { category }), limit: 10 })}
      choices={(found) => found.items.map(choice)}
      selected={chosen ? choice(chosen) : null}
      {...props}
    />
  )
}

export function useAssetChoice() {
  const label = useLabel()
  return ({ id, tag, name, category }: AssetRef) => ({
    value: id,
    label: `${tag}, ${name}`,
    detail: label('asset', category),
  })
}

export const useAsset = (id: string | null) => useQuery({ ...ask(assets.get, { id: id ?? '' }), enabled: id !== null })

type FilterProps = {
  label: string
  placeholder: string
  value: string | undefined
  onChange: (id: string | undefined) => void
}

/** A filter of another list: only what has to do with this one. */
export function AssetFilter({ label, placeholder, value, onChange }: FilterProps) {
  const maySee = useCan('assets:read')
  const choice = useAssetChoice()
  const { data: chosen } = useAsset((maySee && value) || null)
  if (!maySee) return null
  return (
    <SearchSelect
      aria-label={label}
      placeholder={placeholder}
      clearable
      w={{ base: '100%', sm: 210 }}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      search={(q) => ask(assets.list, { ...(q && { q }), limit: 10 })}
      choices={(found) => found.items.map(choice)}
      selected={chosen ? choice(chosen) : null}
    />
  )
}

/** A list that shows only what belongs to one of the register: says so, and lets go of it. */
export function OneAsset({ id, prefix, onRemove }: { id: string; prefix: string; onRemove: () => void }) {
  const words = useWords()
  const { data } = useAsset(id)
  return (
    <Button variant="light" rightSection={<IconX size={14} aria-label=", show all" />} onClick={onRemove}>
      {prefix} {data ? data.tag : words.asset.toLowerCase()}
    </Button>
  )
}
