import { identity } from '@mtambo/contract'
import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { OuterFrame } from '#ui/outer-frame.tsx'

const BACK = (
  <Anchor component={Link} to="/sign-in">
    Back to sign in
  </Anchor>
)

export function ForgottenPage() {
  const send = useAct(identity.requestPasswordReset)
  const form = useContractForm(identity.requestPasswordReset, { login: '' })
  if (send.isSuccess) return <Sent onAgain={send.reset} />
  return (
    <OuterFrame
      title="Forgotten password"
      context="We send a link to choose a new one to the e-mail address of your account."
      footer={BACK}
    >
      <form noValidate onSubmit={form.onSubmit((input) => send.mutate(input, { onError: form.refuse }))}>
        <Stack>
          <TextInput
            label="Username or e-mail"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('login')}
          />
          <FormProblem>{form.problem}</FormProblem>
          <Button type="submit" loading={send.isPending} fullWidth>
            Send the link
          </Button>
        </Stack>
      </form>
    </OuterFrame>
  )
}

/** Says the same whether or not the account exists. */
const Sent = ({ onAgain }: { onAgain: () => void }) => (
  <OuterFrame title="Look at your e-mail" footer={BACK}>
    <Alert color="teal" icon={<IconMail aria-hidden />}>
      If there is an account under that name, a link is on its way. It works for a short time and only once.
    </Alert>
    <Button variant="default" fullWidth mt="md" onClick={onAgain}>
      Nothing came? Try again
    </Button>
  </OuterFrame>
)
