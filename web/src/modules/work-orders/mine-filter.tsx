import { Button } from '@mantine/core'
import { useCan } from '#lib/session.ts'

type Props = { value: 'yes' | undefined; onChange: (mine: 'yes' | undefined) => void }

/** One press: what I have, and what my teams have. Whose own work is all they see needs it not. */
export function MineFilter({ value, onChange }: Props) {
  const seesAll = useCan('work-orders:read') === 'all'
  const works = useCan('work-orders:complete')
  if (!seesAll || !works) return null
  return (
    <Button
      variant={value ? 'light' : 'default'}
      aria-pressed={value === 'yes'}
      onClick={() => onChange(value ? undefined : 'yes')}
    >
      Mine
    </Button>
  )
}
