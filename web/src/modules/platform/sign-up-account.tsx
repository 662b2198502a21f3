import { type Input, signUp } from '@mtambo/contract'
import { Alert, Button, Stack, TextInput } from '@mantine/core'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { PasswordField } from '#ui/password-field.tsx'
import type { Proved } from './sign-up-steps.tsx'
import { KINDS } from './words.ts'

type AccountProps = { proved: Proved; onDone: () => void; onStale: () => void }

export function SignUpAccount({ proved: { email, key, company, kind, contactName }, onDone, onStale }: AccountProps) {
  const create = useAct(signUp.create)
  const form = useContractForm(signUp.create, {
    email,
    key,
    company,
    name: contactName ?? '',
    username: '',
    phone: '',
    password: '',
  })
  const { password: _, key: __, email: ___, ...kept } = form.values
  // Neither password nor key is kept on the device.
  const draft = useDraft('sign-up', { ...form, values: kept })
  const submit = form.onSubmit((input) =>
    create.mutate(input, {
      onError: form.refuse,
      onSuccess: () => {
        draft.clear()
        onDone()
      },
    }),
  )
  return (
    <form noValidate onSubmit={submit}>
      <Stack>
        <Alert color="green">
          Your key is right. {KINDS[kind]}: roles, lists and number formats are set up for you, and can all be changed.
        </Alert>
        <AccountFields form={form} />
        <PasswordField choosing label="Password" {...form.getInputProps('password')} />
        <FormProblem>{form.problem ?? form.errors['email'] ?? form.errors['key']}</FormProblem>
        {form.errors['key'] && (
          <Button variant="default" onClick={onStale}>
            Type the key again
          </Button>
        )}
        <Button type="submit" loading={create.isPending} fullWidth>
          Set up the company
        </Button>
      </Stack>
    </form>
  )
}

type Form = ReturnType<typeof useContractForm<typeof signUp.create, Input<typeof signUp.create> & { phone: string }>>

const AccountFields = ({ form }: { form: Form }) => (
  <>
    <TextInput
      label="Name of your company"
      description="As it stands on your screens and letters."
      autoComplete="organization"
      {...form.getInputProps('company')}
    />
    <TextInput label="Your full name" autoComplete="name" {...form.getInputProps('name')} />
    <TextInput
      label="Username"
      description={`You sign in with it, or with ${form.values.email}.`}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...form.getInputProps('username')}
    />
    <TextInput
      label="Phone (optional)"
      type="tel"
      autoComplete="tel"
      placeholder="+254 712 345 678"
      {...form.getInputProps('phone')}
    />
  </>
)
