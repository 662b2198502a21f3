import type { Asset } from '@mtambo/contract'
import { Alert } from '@mantine/core'
import { IconShieldExclamation } from '@tabler/icons-react'
import { todayIn } from '#lib/day.ts'
import { useTimeZone } from '#lib/session.ts'
import { warrantyOf } from './warranty.ts'

export const useWarranty = (until: string | null) => warrantyOf(until, todayIn(useTimeZone()))

/** Before somebody pays for what the supplier still owes. */
export function WarrantyNote({ asset: { warrantyUntil, supplier, status } }: { asset: Asset }) {
  const warranty = useWarranty(warrantyUntil)
  if (warranty?.state !== 'ends soon' || status === 'retired') return null
  return (
    <Alert
      color="yellow"
      icon={<IconShieldExclamation aria-hidden />}
      title={`The warranty ${warranty.says.charAt(0).toLowerCase()}${warranty.says.slice(1)}`}
    >
      Have what is wrong with it put right before that{supplier ? ` by ${supplier}` : ''}.
    </Alert>
  )
}
