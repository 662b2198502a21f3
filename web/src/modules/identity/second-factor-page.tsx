import { identity } from '@mtambo/contract'
import { Anchor, Button, Stack, TextInput } from '@mantine/core'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { OuterFrame } from '#ui/outer-frame.tsx'
import type { OnNext } from './sign-in-page.tsx'

export function SecondFactorPage({ onNext }: { onNext: OnNext }) {
  const check = useAct(identity.secondFactor)
  const form = useContractForm(identity.secondFactor, { code: '' })
  return (
    <OuterFrame
      title="Enter your code"
      context="Open your authenticator app and type the six digits it shows. Without your phone, use one of your backup codes."
      footer={
        <Anchor component={Link} to="/sign-in">
          Sign in as somebody else
        </Anchor>
      }
    >
      <form
        noValidate
        onSubmit={form.onSubmit((input) =>
          check.mutate(input, { onSuccess: ({ next }) => onNext(next), onError: form.refuse }),
        )}
      >
        <Stack>
          <TextInput
            label="Code"
            autoComplete="one-time-code"
            inputMode="text"
            autoCapitalize="none"
            spellCheck={false}
            {...form.getInputProps('code')}
          />
          <FormProblem>{form.problem}</FormProblem>
          <Button type="submit" loading={check.isPending} fullWidth>
            Go on
          </Button>
        </Stack>
      </form>
    </OuterFrame>
  )
}
