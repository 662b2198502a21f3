import { type Input, type Role, staff } from '@mtambo/contract'
import { Select } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { RoleSections, type RoleValues, useGiving } from './role-form.tsx'

const BACK = { to: '/staff/roles' }

export function NewRolePage() {
  const { data: roles } = useSuspenseQuery(ask(staff.roles, {}))
  return (
    <Page narrow title="New role" back={{ ...BACK, label: 'Roles' }}>
      <NewRoleForm roles={roles} />
    </Page>
  )
}

function NewRoleForm({ roles }: { roles: Role[] }) {
  const giving = useGiving(roles)
  const navigate = useNavigate()
  const add = useAct(staff.addRole)
  const [id] = useState(newId)
  const initial: RoleValues = { name: '', level: Math.max(1, Math.min(20, giving.highest)), grants: {} }
  const form = useContractForm(staff.addRole, initial)
  const draft = useDraft('new-role', form)
  const submit = (input: Input<typeof staff.addRole>) =>
    add.mutate(
      { ...input, id },
      {
        onError: form.refuse,
        onSuccess: ({ name }) => {
          draft.clear()
          toast(`The role ${name} is made.`)
          void navigate({ ...BACK, replace: true })
        },
      },
    )
  return (
    <FormFrame
      onSubmit={form.onSubmit(submit)}
      problem={form.problem}
      busy={add.isPending}
      save="Make the role"
      cancel={BACK}
      onCancel={draft.clear}
    >
      <RoleSections form={form as never} giving={giving}>
        <CopyFrom roles={roles} onCopy={(role) => form.setFieldValue('grants', giving.ofRole(role))} />
      </RoleSections>
    </FormFrame>
  )
}

const CopyFrom = ({ roles, onCopy }: { roles: Role[]; onCopy: (role: Role) => void }) => (
  <Select
    label="Copy from (optional)"
    placeholder="Begin with what another role allows"
    description="Only what you may give is copied."
    data={roles.map(({ id, name }) => ({ value: id, label: name }))}
    onChange={(chosen) => {
      const role = roles.find(({ id }) => id === chosen)
      if (role) onCopy(role)
    }}
  />
)
