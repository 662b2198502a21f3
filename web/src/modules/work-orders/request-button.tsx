import { Button, type ButtonProps } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'

/** For who asks for work and does not open it. `of` fills in what the page knows already. */
export function RequestButton({ of, ...look }: ButtonProps & { of?: Record<string, string> }) {
  const opens = useCan('work-orders:create')
  const asks = useCan('work-orders:request')
  if (opens || !asks) return null
  return (
    <Button
      component={Link}
      to="/work-orders/request"
      search={of}
      leftSection={<IconPlus size={16} aria-hidden />}
      {...look}
    >
      Ask for work
    </Button>
  )
}
