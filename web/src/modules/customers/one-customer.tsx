import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useWords } from '#lib/session.ts'
import { useCustomer } from './customer-select.tsx'

/** The list was opened from a customer's page: says so, and lets go of it. */
export function OneCustomer({ id, onRemove }: { id: string; onRemove: () => void }) {
  const words = useWords()
  const { data } = useCustomer(id)
  return (
    <Button
      variant="light"
      rightSection={<IconX size={14} aria-label={`, show every ${words.customer.toLowerCase()}`} />}
      onClick={onRemove}
    >
      {data?.name ?? `One ${words.customer.toLowerCase()}`}
    </Button>
  )
}
