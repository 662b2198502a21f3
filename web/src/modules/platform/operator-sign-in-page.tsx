import { platform } from '@mtambo/contract'
import { Alert, Anchor, Button, Checkbox, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useContractForm } from '#lib/form.ts'
import { signedOutReason, useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { OuterFrame } from '#ui/outer-frame.tsx'
import { PasswordField } from '#ui/password-field.tsx'

/** `onNext` is told whether a second step follows. */
export function OperatorSignInPage({ onNext }: { onNext: (next: 'home' | 'two_factor') => void }) {
  const reason = signedOutReason(useQueryClient())
  return (
    <OuterFrame
      title="Sign in"
      context="For the operators of this installation"
      footer={
        <Text>
          Do you work for a company? <Anchor href="/console/">Go to the console</Anchor>
        </Text>
      }
    >
      {reason && (
        <Alert color="red" mb="md" role="alert">
          {reason}
        </Alert>
      )}
      <SignInForm onNext={onNext} />
    </OuterFrame>
  )
}

function SignInForm({ onNext }: { onNext: (next: 'home' | 'two_factor') => void }) {
  const login = useAct(platform.login)
  const form = useContractForm(platform.login, { login: '', password: '', remember: false })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((input) =>
        login.mutate(input, { onSuccess: ({ next }) => onNext(next), onError: form.refuse }),
      )}
    >
      <Stack>
        <TextInput
          label="Username or e-mail"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('login')}
        />
        <PasswordField label="Password" {...form.getInputProps('password')} />
        <Checkbox label="Keep me signed in" {...form.getInputProps('remember', { type: 'checkbox' })} />
        <FormProblem>{form.problem}</FormProblem>
        <Button type="submit" loading={login.isPending} fullWidth>
          Sign in
        </Button>
        <Text size="sm" c="dimmed">
          Forgotten your password? Whoever runs the server can give you a new one.
        </Text>
      </Stack>
    </form>
  )
}
