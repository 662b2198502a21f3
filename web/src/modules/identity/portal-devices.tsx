import { identity, type Output } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask, useAct } from '#lib/query.ts'
import { useTexts } from '#lib/texts.tsx'
import { useWhen } from '#lib/when.ts'
import { Message } from '#ui/phone/message.tsx'
import { PhonePage } from '#ui/phone/phone-page.tsx'
import { Row, Rows } from '#ui/phone/rows.tsx'
import { Button } from '#ui/phone/button.tsx'

export function DevicesPage() {
  const { devices, profile } = useTexts()
  const { data } = useSuspenseQuery(ask(identity.sessions, {}))
  const revoke = useAct(identity.revokeSession)
  return (
    <PhonePage title={devices.title} context={devices.lead} back={{ to: '/profile', label: profile.title }}>
      {revoke.error && <Message tone="bad">{revoke.error.message}</Message>}
      <Rows>
        {data.map((session) => (
          <Device
            key={session.id}
            session={session}
            busy={revoke.isPending && revoke.variables.id === session.id}
            onSignOut={() => revoke.mutate({ id: session.id })}
          />
        ))}
      </Rows>
    </PhonePage>
  )
}

type Props = { session: Output<typeof identity.sessions>[number]; busy: boolean; onSignOut: () => void }

function Device({ session, busy, onSignOut }: Props) {
  const { devices } = useTexts()
  const when = useWhen()
  const { device, current, lastSeenAt, ipAddress } = session
  return (
    <Row
      title={device}
      text={current ? devices.current : [devices.lastSeen(when(lastSeenAt)), ipAddress].filter(Boolean).join(' · ')}
      aside={
        !current && (
          <Button look="plain" busy={busy} onClick={onSignOut} aria-label={devices.signOut(device)}>
            {devices.signOutShort}
          </Button>
        )
      }
    />
  )
}
