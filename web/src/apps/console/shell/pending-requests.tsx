import { serviceRequests } from '@mtambo/contract'
import { VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import classes from './sidebar.module.css'

/** How many requests wait for a decision. The shell follows them, so it is asked for again when one comes. */
export function PendingRequests({ narrow }: { narrow?: boolean | undefined }) {
  const { data } = useQuery(ask(serviceRequests.list, { status: 'pending', limit: 1 }))
  if (!data?.total) return null
  return (
    <span className={classes.count}>
      {data.capped ? `${data.total}+` : data.total}
      {!narrow && <VisuallyHidden> pending</VisuallyHidden>}
    </span>
  )
}
