import { identity, type Output } from '@mtambo/contract'
import { Text } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#lib/query.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { ErrorPanel } from '#ui/error-panel.tsx'
import { ListSkeleton } from '#ui/skeletons.tsx'
import { TimeAgo } from '#ui/time.tsx'
import classes from './rows.module.css'

type Session = Output<typeof identity.sessions>[number]

export function Sessions() {
  const sessions = useQuery(ask(identity.sessions, {}))
  if (sessions.isPending) return <ListSkeleton rows={2} height={56} />
  if (sessions.isError) return <ErrorPanel error={sessions.error} onRetry={() => void sessions.refetch()} />
  return (
    <ul className={classes.rows}>
      {sessions.data.map((session) => (
        <SessionRow key={session.id} session={session} />
      ))}
    </ul>
  )
}

function SessionRow({ session: { id, device, ipAddress, lastSeenAt, current } }: { session: Session }) {
  const revoke = useAct(identity.revokeSession)
  const Icon = /phone|android|ios|mobile/i.test(device) ? IconDeviceMobile : IconDeviceDesktop
  return (
    <li className={classes.row}>
      <Icon size={24} stroke={1.6} aria-hidden />
      <div className={classes.text}>
        <Text fw={550}>
          {device}
          {current && ' (this device)'}
        </Text>
        <Text size="sm" c="dimmed">
          {ipAddress && `${ipAddress} · `}seen <TimeAgo at={lastSeenAt} />
        </Text>
      </div>
      {!current && (
        <ConfirmButton
          title={`Sign out ${device}?`}
          text="Whoever uses it must sign in again."
          confirm="Sign out"
          danger
          onConfirm={() => revoke.mutateAsync({ id })}
          aria-label={`Sign out ${device}`}
        >
          Sign out
        </ConfirmButton>
      )}
    </li>
  )
}
