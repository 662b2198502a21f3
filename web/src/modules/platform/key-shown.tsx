import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { formatInstant } from '#lib/format.ts'
import { Facts } from '#ui/facts.tsx'
import classes from './platform.module.css'

type Props = { company: string; email: string | null; secret: string; until: Date; told: boolean }

/** The one moment in which the key can be read. */
export function KeyShown({ company, email, secret, until, told }: Props) {
  return (
    <Stack>
      <Alert color="yellow" icon={<IconKey aria-hidden />}>
        This key is shown only now. Give it to the contact of {company} in another way than by e-mail, for example by
        telephone. Whoever has it and knows the address becomes their administrator.
      </Alert>
      <code className={classes.key} aria-label="Sign-up key">
        {secret}
      </code>
      <Facts
        items={[
          ['E-mail to sign up with', email],
          ['Where', `${window.location.origin}/console/sign-up`],
          ['Works until', formatInstant(until)],
        ]}
      />
      <Text size="sm" c="dimmed">
        {told ? `A letter to ${email} says where to sign up. The key is not in it.` : 'Nobody was written to.'}
      </Text>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Group>
            <Button variant="default" onClick={copy}>
              {copied ? 'Copied' : 'Copy the key'}
            </Button>
          </Group>
        )}
      </CopyButton>
    </Stack>
  )
}
