import { type Output, signUp } from '@mtambo/contract'
import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { FormProblem } from '#ui/form-problem.tsx'

/** What the server said to an address and a key that belong together. */
export type Proved = { email: string; key: string } & Output<typeof signUp.key>

/** Only its form is checked: whether it is known is said by nobody before the key is right. */
export function SignUpEmail({ email, onNext }: { email: string; onNext: (email: string) => void }) {
  const form = useContractForm(signUp.key, { email, key: '-' })
  return (
    <form noValidate onSubmit={form.onSubmit((input) => onNext(input.email))}>
      <Stack>
        <TextInput label="E-mail" type="email" autoComplete="email" {...form.getInputProps('email')} />
        <Button type="submit" fullWidth>
          Go on
        </Button>
      </Stack>
    </form>
  )
}

type KeyProps = { email: string; onBack: () => void; onNext: (proved: Proved) => void }

export function SignUpKeyStep({ email, onBack, onNext }: KeyProps) {
  const check = useAct(signUp.key)
  const form = useContractForm(signUp.key, { email, key: '' })
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((input) =>
        check.mutate(input, { onSuccess: (answer) => onNext({ ...input, ...answer }), onError: form.refuse }),
      )}
    >
      <Stack>
        <Text size="sm">
          Signing up as <b>{email}</b>
        </Text>
        <TextInput
          label="Key"
          description="24 letters and digits. Dashes and small letters make no difference."
          placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          data-autofocus
          {...form.getInputProps('key')}
        />
        <FormProblem>{form.problem ?? form.errors['email']}</FormProblem>
        <Group grow>
          <Button variant="default" onClick={onBack}>
            Back
          </Button>
          <Button type="submit" loading={check.isPending}>
            Go on
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
