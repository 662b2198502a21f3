import { identity } from '@mtambo/contract'
import { Alert, Anchor, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useContractForm } from '#lib/form.ts'
import { signedOutReason, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { OuterFrame } from '#ui/outer-frame.tsx'
import { PasswordField } from '#ui/password-field.tsx'

export type OnNext = (next: 'home' | 'two_factor') => void

/** For staff. `onNext` is told whether a second step follows. */
export function SignInPage({ onNext }: { onNext: OnNext }) {
  const reason = signedOutReason(useQueryClient())
  return (
    <OuterFrame
      title="Sign in"
      context="For staff"
      footer={
        <Text>
          Are you a customer? <Anchor href="/portal">Go to the customer portal</Anchor>
        </Text>
      }
    >
      {reason && (
        <Alert color="red" mb="md" role="alert">
          {reason}
        </Alert>
      )}
      <SignInForm onNext={onNext} />
      <Text mt="lg">
        New here?{' '}
        <Anchor component={Link} to="/register">
          Ask for a staff account
        </Anchor>
        , or{' '}
        <Anchor component={Link} to="/sign-up">
          set up your company
        </Anchor>{' '}
        with its key.
      </Text>
    </OuterFrame>
  )
}

function SignInForm({ onNext }: { onNext: OnNext }) {
  const login = useAct(identity.login)
  const form = useContractForm(identity.login, { login: '', password: '', remember: false })
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
        <Group justify="space-between">
          <Checkbox label="Keep me signed in" {...form.getInputProps('remember', { type: 'checkbox' })} />
          <Anchor component={Link} to="/forgotten">
            Forgotten password?
          </Anchor>
        </Group>
        <FormProblem>{form.problem}</FormProblem>
        <Button type="submit" loading={login.isPending} fullWidth>
          Sign in
        </Button>
      </Stack>
    </form>
  )
}
