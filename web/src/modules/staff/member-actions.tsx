import { staff, type StaffMember } from '@mtambo/contract'
import { Group } from '@mantine/core'
import { useAct } from '#lib/query.ts'
import { useMe } from '#lib/session.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { toast } from '#ui/toast.tsx'
import { ApproveMember } from './approve-member.tsx'

/** What can be done with this person now. Nobody can lock themselves out. */
export function MemberActions({ member }: { member: StaffMember }) {
  const me = useMe()
  if (member.userId === me.user.id) return null
  if (member.status === 'pending')
    return (
      <Group gap="xs" justify="flex-end" wrap="nowrap">
        <Decline member={member} />
        <ApproveMember member={member} />
      </Group>
    )
  if (member.status === 'active') return <Deactivate member={member} />
  if (member.status === 'suspended') return <Activate member={member} />
  return null
}

function Decline({ member: { id, name } }: { member: StaffMember }) {
  const decline = useAct(staff.decline)
  const go = () => decline.mutateAsync({ id }).then(() => toast(`${name} was declined.`))
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      color="red"
      danger
      title={`Decline ${name}?`}
      text="The registration is removed. They can ask again."
      confirm="Decline"
      onConfirm={go}
      aria-label={`Decline ${name}`}
    >
      Decline
    </ConfirmButton>
  )
}

function Deactivate({ member: { id, name } }: { member: StaffMember }) {
  const suspend = useAct(staff.suspend)
  const go = () => suspend.mutateAsync({ id }).then(() => toast(`${name} is deactivated.`))
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      color="gray"
      danger
      title={`Deactivate ${name}?`}
      text="They are signed out everywhere at once and cannot sign in. What they did stays in the records."
      confirm="Deactivate"
      onConfirm={go}
      aria-label={`Deactivate ${name}`}
    >
      Deactivate
    </ConfirmButton>
  )
}

function Activate({ member: { id, name } }: { member: StaffMember }) {
  const activate = useAct(staff.activate)
  const go = () => activate.mutateAsync({ id }).then(() => toast(`${name} can sign in again.`))
  return (
    <ConfirmButton
      size="compact-sm"
      variant="subtle"
      title={`Activate ${name}?`}
      text="They can sign in again, with the role they had."
      confirm="Activate"
      onConfirm={go}
      aria-label={`Activate ${name}`}
    >
      Activate
    </ConfirmButton>
  )
}
