import type { StaffMember } from '@mtambo/contract'
import { Alert, Button, CopyButton, Group, Stack, TextInput, type TextInputProps } from '@mantine/core'
import { IconCheck, IconCopy, IconRefresh } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { Facts } from '#ui/facts.tsx'
import { Section } from '#ui/section.tsx'

const Copy = ({ text, children }: { text: string; children: string }) => (
  <CopyButton value={text} timeout={2000}>
    {({ copied, copy }) => (
      <Button
        variant="default"
        onClick={copy}
        leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      >
        {copied ? 'Copied' : children}
      </Button>
    )}
  </CopyButton>
)

/** Can be read: it has to be told to somebody. */
export const FirstPasswordField = ({ onRenew, ...field }: TextInputProps & { onRenew: () => void }) => (
  <>
    <TextInput
      label="First password"
      description="At least 8 characters. You see it once more when the person is added, and never again."
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      {...field}
    />
    <Group gap="xs">
      <Copy text={String(field.value ?? '')}>Copy</Copy>
      <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} onClick={onRenew}>
        Another one
      </Button>
    </Group>
  </>
)

/** The last time it is shown. */
export function FirstPassword({ member, password }: { member: StaffMember; password: string }) {
  const { id, name, username } = member
  return (
    <Section title={`Tell ${name} how to sign in`}>
      <Stack>
        <Facts
          items={[
            ['Username', username],
            ['First password', <code key="password">{password}</code>],
          ]}
        />
        <Alert color="yellow">This password is not shown again. It must be changed at the first sign-in.</Alert>
        <Group>
          <Copy text={`Username: ${username}\nFirst password: ${password}`}>Copy both</Copy>
          <Button component={Link} to="/staff/$id" params={{ id }}>
            Done
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
