import { identity } from '@mtambo/contract'
import { Button, Stack } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { OuterFrame } from '#ui/outer-frame.tsx'
import { PasswordField } from '#ui/password-field.tsx'

/** For whoever signed in with a password that somebody else gave them: nothing else is open until they choose their own. */
export function FirstPasswordPage({ onDone }: { onDone: () => void }) {
  const change = useAct(identity.changePassword)
  const form = useContractForm(identity.changePassword, { current: '', password: '' })
  return (
    <OuterFrame
      title="Choose your own password"
      context="The one you signed in with was given to you. Only you should know the next one."
    >
      <form
        noValidate
        onSubmit={form.onSubmit((input) => change.mutate(input, { onSuccess: onDone, onError: form.refuse }))}
      >
        <Stack>
          <PasswordField label="The password you were given" {...form.getInputProps('current')} />
          <PasswordField choosing label="Your own password" {...form.getInputProps('password')} />
          <FormProblem>{form.problem}</FormProblem>
          <Button type="submit" loading={change.isPending} fullWidth>
            Save and go on
          </Button>
        </Stack>
      </form>
    </OuterFrame>
  )
}
