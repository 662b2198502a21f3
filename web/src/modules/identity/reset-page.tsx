import { identity } from '@mtambo/contract'
import { Alert, Anchor, Button, Stack } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { OuterFrame } from '#ui/outer-frame.tsx'
import { PasswordField } from '#ui/password-field.tsx'

/** Where the link of the e-mail leads. */
export function ResetPage({ token }: { token?: string }) {
  const reset = useAct(identity.resetPassword)
  if (reset.isSuccess) {
    return (
      <OuterFrame title="New password saved">
        <Alert color="green" icon={<IconCircleCheck aria-hidden />}>
          All devices were signed out. Sign in with the new password.
        </Alert>
        <Button component={Link} to="/sign-in" fullWidth mt="md">
          Sign in
        </Button>
      </OuterFrame>
    )
  }
  return (
    <OuterFrame
      title="Choose a new password"
      footer={
        <Anchor component={Link} to="/forgotten">
          Ask for a new link
        </Anchor>
      }
    >
      {token ? (
        <ResetForm token={token} reset={reset} />
      ) : (
        <FormProblem>This link is not complete. Open it again from the e-mail, or ask for a new one.</FormProblem>
      )}
    </OuterFrame>
  )
}

type Props = { token: string; reset: ReturnType<typeof useAct<typeof identity.resetPassword>> }

function ResetForm({ token, reset }: Props) {
  const form = useContractForm(identity.resetPassword, { token, password: '' })
  return (
    <form noValidate onSubmit={form.onSubmit((input) => reset.mutate(input, { onError: form.refuse }))}>
      <Stack>
        <PasswordField choosing label="New password" {...form.getInputProps('password')} />
        <FormProblem>{form.problem ?? form.errors.token}</FormProblem>
        <Button type="submit" loading={reset.isPending} fullWidth>
          Save the new password
        </Button>
      </Stack>
    </form>
  )
}
