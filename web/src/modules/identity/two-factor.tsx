import { identity, type Output } from '@mtambo/contract'
import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { Section } from '#ui/section.tsx'
import { StatusBadge } from '#ui/status-badge.tsx'
import { PasswordFirst } from './password-first.tsx'
import { TwoFactorSetUp } from './two-factor-set-up.tsx'

type Started = Output<typeof identity.startTwoFactor>

/** A code of the phone besides the password. Switched on only after a first code has proved that the app works. */
export function TwoFactor({ on: twoFactor }: { on: boolean }) {
  const [asking, setAsking] = useState(false)
  const [started, setStarted] = useState<Started | null>(null)
  const badge = <StatusBadge status={twoFactor ? 'active' : 'inactive'} label={twoFactor ? 'On' : 'Off'} />
  return (
    <Section
      title="Two-factor sign-in"
      context="Besides your password, a code from an app on your phone. A stolen password is then not enough."
      action={badge}
    >
      {started && <TwoFactorSetUp {...started} onEnd={() => setStarted(null)} />}
      {!started && asking && !twoFactor && (
        <PasswordFirst
          endpoint={identity.startTwoFactor}
          verb="Go on"
          onDone={(answer) => {
            setStarted(answer as Started)
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        />
      )}
      {!started && asking && twoFactor && (
        <PasswordFirst
          endpoint={identity.stopTwoFactor}
          verb="Switch off"
          danger
          onDone={() => setAsking(false)}
          onCancel={() => setAsking(false)}
        />
      )}
      {!started && !asking && (
        <Group>
          <Button variant="default" onClick={() => setAsking(true)}>
            {twoFactor ? 'Switch off…' : 'Set up…'}
          </Button>
          {!twoFactor && (
            <Text c="dimmed" size="sm">
              You need an authenticator app, for example Aegis or Google Authenticator.
            </Text>
          )}
        </Group>
      )}
    </Section>
  )
}
