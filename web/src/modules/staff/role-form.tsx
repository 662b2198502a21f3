import { type Grants, type Role, staff } from '@mtambo/contract'
import { NumberInput, Stack, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import type { useContractForm } from '#lib/form.ts'
import { useMe } from '#lib/session.ts'
import { Section } from '#ui/section.tsx'
import { givable, mayGive, standingOf } from './grant-groups.ts'
import { GrantsField } from './grants-field.tsx'

export type RoleValues = { name: string; level: number; grants: Grants }
type Form = Pick<
  ReturnType<typeof useContractForm<typeof staff.editRole, RoleValues>>,
  'getInputProps' | 'setFieldValue'
>

/** What I may hand on, seeing what the role had before. */
export function useGiving(roles: Role[], before: Grants = {}) {
  const { role } = useMe()
  const { highest, orphaned } = standingOf(roles, role?.name)
  const allowed = mayGive(role?.grants ?? {}, before, orphaned)
  return { highest, allowed, ofRole: ({ grants }: Role) => givable(grants, allowed) }
}

type Props = { form: Form; giving: ReturnType<typeof useGiving>; readOnly?: boolean; children?: ReactNode }

/** `children` stand before the name: what it is copied from. */
export const RoleSections = ({ form, giving: { highest, allowed }, readOnly, children }: Props) => (
  <>
    <Section title="Role">
      <Stack>
        {children}
        <TextInput label="Name" readOnly={readOnly} {...form.getInputProps('name')} />
        <NumberInput
          label="Level"
          description={`Who is higher manages who is lower. You can make roles up to level ${highest}.`}
          min={1}
          max={Math.max(1, highest)}
          allowDecimal={false}
          maw={280}
          readOnly={readOnly}
          {...form.getInputProps('level')}
        />
      </Stack>
    </Section>
    <Section title="What it allows">
      <GrantsField readOnly={readOnly} allowed={allowed} {...form.getInputProps('grants')} />
    </Section>
  </>
)
