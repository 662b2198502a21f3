import { identity, type Input } from '@mtambo/contract'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { formatInstant } from '#lib/format.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { Facts } from '#ui/facts.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import { Page } from '#ui/page.tsx'
import { PasswordField } from '#ui/password-field.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'

/** `children`: what other modules know of me. */
export function ProfilePage({ children }: { children?: ReactNode }) {
  const { user, role, organisation } = useMe()
  return (
    <Page title="Profile" narrow>
      <Section title="My details">
        <ProfileForm />
      </Section>
      {children}
      <Section title="My account">
        <Facts
          items={[
            ['Username', user.username],
            ['Organisation', organisation.name],
            ['Role', role?.name],
            ['Last sign-in', user.lastLoginAt && formatInstant(user.lastLoginAt)],
          ]}
        />
      </Section>
    </Page>
  )
}

function useProfileForm() {
  const { user } = useMe()
  const client = useQueryClient()
  const save = useAct(identity.updateMe)
  const form = useContractForm(identity.updateMe, {
    name: user.name,
    email: user.email ?? '',
    phone: user.phone ?? '',
    password: '',
  })
  // A new password could be sent there: whoever finds the screen unlocked must not change it.
  const guarded = form.isDirty('email') || form.isDirty('phone')
  const submit = ({ password, ...details }: Input<typeof identity.updateMe>) =>
    save.mutate(guarded ? { ...details, password } : details, {
      onSuccess: (me) => {
        client.setQueryData(ask(identity.me, {}).queryKey, me)
        form.setFieldValue('password', '')
        form.resetDirty()
        toast('Your details are saved.')
      },
      onError: form.refuse,
    })
  return { form, guarded, busy: save.isPending, onSubmit: form.onSubmit(submit) }
}

function ProfileForm() {
  const { form, guarded, busy, onSubmit } = useProfileForm()
  return (
    <form noValidate onSubmit={onSubmit}>
      <Stack>
        <TextInput label="Name" autoComplete="name" {...form.getInputProps('name')} />
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="email"
          description="For notifications, and for choosing a new password."
          {...form.getInputProps('email')}
        />
        <TextInput
          label="Phone"
          type="tel"
          autoComplete="tel"
          placeholder="+254 712 345 678"
          description="For SMS."
          {...form.getInputProps('phone')}
        />
        {guarded && (
          <PasswordField
            label="Your password"
            description="To change your e-mail or phone."
            autoComplete="current-password"
            {...form.getInputProps('password')}
          />
        )}
        <FormProblem>{form.problem}</FormProblem>
        <Group>
          <Button type="submit" loading={busy} disabled={!form.isDirty()}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
