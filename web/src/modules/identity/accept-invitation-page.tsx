import { staff } from '@mtambo/contract'
import { Anchor, Button, Stack } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { OuterFrame } from '#ui/outer-frame.tsx'
import { PasswordField } from '#ui/password-field.tsx'

type Props = { token?: string; onDone: () => void }

/** Where the link of an invitation leads. Whoever has chosen a password is signed in. */
export function AcceptInvitationPage({ token, onDone }: Props) {
  return (
    <OuterFrame
      title="Welcome"
      context="Choose a password for your new account. You are signed in then."
      footer={
        <Anchor component={Link} to="/sign-in">
          I have a password already
        </Anchor>
      }
    >
      {token ? (
        <AcceptForm token={token} onDone={onDone} />
      ) : (
        <FormProblem>
          This link is not complete. Open it again from the e-mail, or ask your administrator for a new one.
        </FormProblem>
      )}
    </OuterFrame>
  )
}

function AcceptForm({ token, onDone }: { token: string; onDone: () => void }) {
  const accept = useAct(staff.acceptInvitation)
  const form = useContractForm(staff.acceptInvitation, { token, password: '' })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((input) => accept.mutate(input, { onSuccess: onDone, onError: form.refuse }))}
    >
      <Stack>
        <PasswordField choosing label="Your password" {...form.getInputProps('password')} />
        <FormProblem>{form.problem ?? form.errors['token']}</FormProblem>
        <Button type="submit" loading={accept.isPending} fullWidth>
          Save and go on
        </Button>
      </Stack>
    </form>
  )
}
