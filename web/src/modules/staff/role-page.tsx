import { type Input, type Role, staff } from '@mtambo/contract'
import { Alert, Stack } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Refused } from '#lib/api.ts'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { RoleSections, type RoleValues, useGiving } from './role-form.tsx'

const BACK = { to: '/staff/roles' }

export function RolePage({ id }: { id: string }) {
  const { data: roles } = useSuspenseQuery(ask(staff.roles, {}))
  const mayChange = useCan('settings:manage')
  const role = roles.find((one) => one.id === id)
  if (!role) throw new Refused('not_found', 'This role does not exist any more.')
  const open = mayChange && role.mayManage
  return (
    <Page
      narrow
      title={role.name}
      context={role.members === 1 ? 'One person has it.' : `${role.members} people have it.`}
      back={{ ...BACK, label: 'Roles' }}
      actions={open && <DeleteRole role={role} />}
    >
      {!open && (
        <Alert color="gray" icon={<IconLock aria-hidden />}>
          {mayChange
            ? 'This role is not below yours, so you can look but change nothing.'
            : 'Only who may change the settings can change roles.'}
        </Alert>
      )}
      <RoleForm key={role.id} role={role} roles={roles} readOnly={!open} />
    </Page>
  )
}

type Props = { role: Role; roles: Role[]; readOnly: boolean }

function RoleForm({ role: { id, name, level, grants, members }, roles, readOnly }: Props) {
  const giving = useGiving(roles, grants)
  const navigate = useNavigate()
  const edit = useAct(staff.editRole)
  const initial: RoleValues & { id: string } = { id, name, level, grants }
  const form = useContractForm(staff.editRole, initial)
  const draft = useDraft(`role-${id}`, form)
  const submit = (input: Input<typeof staff.editRole>) =>
    edit.mutate(input, {
      onError: form.refuse,
      onSuccess: (saved) => {
        draft.clear()
        toast(
          members > 0
            ? `${saved.name} is saved. It holds for those who have it from now on.`
            : `${saved.name} is saved.`,
        )
        void navigate({ ...BACK, replace: true })
      },
    })
  const sections = <RoleSections form={form as never} giving={giving} readOnly={readOnly} />
  if (readOnly) return <Stack>{sections}</Stack>
  return (
    <FormFrame
      onSubmit={form.onSubmit(submit)}
      problem={form.problem}
      busy={edit.isPending}
      save="Save"
      cancel={BACK}
      onCancel={draft.clear}
    >
      {sections}
    </FormFrame>
  )
}

function DeleteRole({ role: { id, name, members } }: { role: Role }) {
  const remove = useAct(staff.deleteRole)
  const navigate = useNavigate()
  if (members > 0) return null
  const go = () =>
    remove.mutateAsync({ id }).then(() => {
      toast(`The role ${name} is deleted.`)
      return navigate({ ...BACK, replace: true })
    })
  return (
    <ConfirmButton
      danger
      title={`Delete the role ${name}?`}
      text="Nobody has it. This cannot be undone."
      confirm="Delete"
      onConfirm={go}
    >
      Delete
    </ConfirmButton>
  )
}
