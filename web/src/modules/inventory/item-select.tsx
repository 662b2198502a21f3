import { inventory, type ItemRef } from '@mtambo/contract'
import { TextInput } from '@mantine/core'
import { IconBarcode } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { asRefused } from '#lib/api.ts'
import { ask } from '#lib/query.ts'
import { SearchSelect } from '#ui/search-select.tsx'

type Props = {
  value: string | null
  onChange: (id: string | null) => void
  label?: string
  description?: string
  error?: ReactNode
  required?: boolean
  clearable?: boolean
  'data-path'?: string
}

/** Finds an item by code, name, barcode or part number. */
export function ItemSelect(props: Props) {
  const { data: chosen } = useItem(props.value)
  return (
    <SearchSelect
      label="Item"
      placeholder="Code, name or part number"
      search={(q) => ask(inventory.list, { ...(q && { q }), limit: 10 })}
      choices={(found) => found.items.map(asChoice)}
      selected={chosen ? asChoice(chosen) : null}
      {...props}
    />
  )
}

const asChoice = ({ id, code, name }: ItemRef) => ({ value: id, label: code, detail: name })

export const useItem = (id: string | null) =>
  useQuery({ ...ask(inventory.get, { id: id ?? '' }), enabled: Boolean(id) })

/** A scanner types what it reads and presses Enter; so may whoever reads the label. */
export function ScanField({ onFound, first }: { onFound: (id: string) => void; first?: boolean }) {
  const client = useQueryClient()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const find = async () => {
    try {
      const { id } = await client.fetchQuery(ask(inventory.find, { code: code.trim() }))
      setCode('')
      onFound(id)
    } catch (error) {
      setProblem(asRefused(error).message)
    }
  }
  function pressed(event: KeyboardEvent) {
    if (event.key !== 'Enter') return
    // Not the form around it: the code is only its first answer.
    event.preventDefault()
    if (code.trim()) void find()
  }
  return (
    <TextInput
      label="Scan or type a code"
      description="Enter finds it"
      leftSection={<IconBarcode size={16} aria-hidden />}
      value={code}
      onChange={(event) => {
        setCode(event.currentTarget.value)
        setProblem(null)
      }}
      onKeyDown={pressed}
      error={problem}
      autoComplete="off"
      autoCapitalize="characters"
      enterKeyHint="search"
      maxLength={60}
      {...(first && { 'data-autofocus': true })}
    />
  )
}
