import type { WorkOrder } from '@mtambo/contract'
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'

/** Said before the whole is completed. */
export function OpenSubJobs({ order: { openSubJobs: open } }: { order: WorkOrder }) {
  if (open === 0) return null
  return (
    <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} p="sm">
      {open === 1 ? 'One sub-job is not done yet.' : `${open} sub-jobs are not done yet.`} They stay open.
    </Alert>
  )
}
