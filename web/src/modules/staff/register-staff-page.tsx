import { identity, type Input, staff } from '@mtambo/contract'
import { Alert, Anchor, Button, Select, Stack, Text, TextInput } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { Link } from '#lib/router.ts'
import { FormProblem } from '#ui/form-problem.tsx'
import { OuterFrame } from '#ui/outer-frame.tsx'
import { PasswordField } from '#ui/password-field.tsx'

type Registration = Input<typeof staff.register>

export function RegisterStaffPage() {
  const [sent, setSent] = useState<Registration | null>(null)
  if (sent) return <Sent email={sent.email} />
  return (
    <OuterFrame
      title="Ask for a staff account"
      context="An administrator of the organisation approves it and decides what you may do."
      footer={
        <Text>
          Have an account?{' '}
          <Anchor component={Link} to="/sign-in">
            Sign in
          </Anchor>
        </Text>
      }
    >
      <RegisterForm onSent={setSent} />
    </OuterFrame>
  )
}

const Sent = ({ email }: { email: string }) => (
  <OuterFrame
    title="Your request is sent"
    footer={
      <Anchor component={Link} to="/sign-in">
        Back to sign in
      </Anchor>
    }
  >
    <Alert color="green" icon={<IconCircleCheck aria-hidden />}>
      An administrator must approve your account before you can sign in. We will write to {email} when that is done.
    </Alert>
  </OuterFrame>
)

const EMPTY = { organisation: '', name: '', username: '', email: '', phone: '', password: '' }

function RegisterForm({ onSent }: { onSent: (sent: Registration) => void }) {
  const register = useAct(staff.register)
  const form = useContractForm(staff.register, EMPTY)
  const { password: _, ...kept } = form.values
  // A password is not kept on the device.
  const draft = useDraft('register-staff', { ...form, values: kept })
  const sent = (input: Registration) => () => {
    draft.clear()
    onSent(input)
  }
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((input) => register.mutate(input, { onSuccess: sent(input), onError: form.refuse }))}
    >
      <Stack>
        <OrganisationField {...form.getInputProps('organisation')} />
        <TextInput label="Full name" autoComplete="name" {...form.getInputProps('name')} />
        <TextInput
          label="Username"
          description="You sign in with it."
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...form.getInputProps('username')}
        />
        <TextInput label="E-mail" type="email" autoComplete="email" {...form.getInputProps('email')} />
        <TextInput
          label="Phone (optional)"
          type="tel"
          autoComplete="tel"
          placeholder="+254 712 345 678"
          {...form.getInputProps('phone')}
        />
        <PasswordField choosing label="Password" {...form.getInputProps('password')} />
        <FormProblem>{form.problem}</FormProblem>
        <Button type="submit" loading={register.isPending} fullWidth>
          Send the request
        </Button>
      </Stack>
    </form>
  )
}

function OrganisationField(field: { value?: string; onChange?: (value: string) => void; error?: React.ReactNode }) {
  const doors = useQuery(ask(identity.doors, {}))
  return (
    <Select
      {...field}
      label="Organisation"
      placeholder="Where do you work?"
      searchable
      data={doors.data?.map(({ slug, name }) => ({ value: slug, label: name })) ?? []}
      nothingFoundMessage={doors.isPending ? 'Loading…' : 'No organisation of this name'}
      error={field.error ?? doors.error?.message}
      value={field.value || null}
      onChange={(slug) => field.onChange?.(slug ?? '')}
    />
  )
}
