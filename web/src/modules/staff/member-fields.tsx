import { TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { RoleSelect } from './role-select.tsx'

type Field = { value?: string; error?: ReactNode }
type Form = { getInputProps: (name: string) => Field }

/** What is known of a member, the same where one is added and where they are changed. */
export const MemberFields = ({ form, onName }: { form: Form; onName?: (name: string) => void }) => {
  const name = form.getInputProps('name') as Field & { onChange?: (value: unknown) => void }
  return (
    <>
      <TextInput
        label="Full name"
        autoComplete="off"
        {...name}
        onChange={(event) => {
          name.onChange?.(event)
          onName?.(event.currentTarget.value)
        }}
      />
      <TextInput
        label="Username"
        description="They sign in with it, or with the e-mail."
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...form.getInputProps('username')}
      />
      <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('email')} />
      <TextInput
        label="Phone (optional)"
        type="tel"
        autoComplete="off"
        placeholder="+254 712 345 678"
        {...form.getInputProps('phone')}
      />
      <RoleSelect
        description="It decides what they see and may do. You can give the roles below your own."
        {...form.getInputProps('roleId')}
      />
    </>
  )
}
