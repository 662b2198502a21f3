import { identity, type Input } from '@mtambo/contract'
import { Button, Group, Stack } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { Page } from '#ui/page.tsx'
import { PasswordField } from '#ui/password-field.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { Sessions } from './sessions.tsx'
import { TwoFactor } from './two-factor.tsx'

export const SecurityPage = () => <SecurityParts twoFactor={useMe().user.twoFactor} />

export function SecurityParts({ twoFactor }: { twoFactor: boolean }) {
  return (
    <Page title="Password and security" narrow>
      <Section title="Password" context="When you change it, your other devices are signed out.">
        <ChangePassword />
      </Section>
      <TwoFactor on={twoFactor} />
      <Section title="Where you are signed in" context="Sign out what you do not know, and change your password.">
        <Sessions />
      </Section>
    </Page>
  )
}

function ChangePassword() {
  const change = useAct(identity.changePassword)
  const form = useContractForm(identity.changePassword, { current: '', password: '' })
  const submit = (input: Input<typeof identity.changePassword>) =>
    change.mutate(input, {
      onSuccess: () => {
        form.reset()
        toast('Your password is changed. Other devices are signed out.')
      },
      onError: form.refuse,
    })
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        <PasswordField label="Current password" {...form.getInputProps('current')} />
        <PasswordField choosing label="New password" {...form.getInputProps('password')} />
        <FormProblem>{form.problem}</FormProblem>
        <Group>
          <Button type="submit" loading={change.isPending}>
            Change password
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
