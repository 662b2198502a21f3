import { staff, type StaffMember } from '@mtambo/contract'
import { Button } from '@mantine/core'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { ConfirmButton } from '#ui/confirm-button.tsx'
import { toast, toastRefusal } from '#ui/toast.tsx'
import { ApproveMember } from './approve-member.tsx'

type Props = { member: StaffMember }

/** What can be done with this person now. */
export function MemberActions({ member }: Props) {
  const { status } = member
  if (status === 'active') return <Deactivate member={member} />
  if (status === 'suspended') return <Activate member={member} />
  if (status === 'invited')
    return (
      <>
        <TakeBack member={member} />
        <InviteAgain member={member} />
      </>
    )
  return (
    <>
      <Decline member={member} />
      <ApproveMember member={member} wide />
    </>
  )
}

/** Afterwards there is nothing left to look at. */
function useLeaving() {
  const decline = useAct(staff.decline)
  const navigate = useNavigate()
  return (id: string, said: string) =>
    decline.mutateAsync({ id }).then(() => {
      toast(said)
      return navigate({ to: '/staff', replace: true })
    })
}

function Decline({ member: { id, name } }: Props) {
  const decline = useLeaving()
  return (
    <ConfirmButton
      variant="default"
      danger
      title={`Decline ${name}?`}
      text="The registration is removed. They can ask again."
      onConfirm={() => decline(id, `${name} was declined.`)}
    >
      Decline
    </ConfirmButton>
  )
}

function TakeBack({ member: { id, name } }: Props) {
  const decline = useLeaving()
  return (
    <ConfirmButton
      danger
      title={`Take the invitation of ${name} back?`}
      text="The link in their e-mail stops working, and they are no longer on the list. You can add them again."
      confirm="Take it back"
      onConfirm={() => decline(id, `The invitation of ${name} is taken back.`)}
    >
      Take the invitation back
    </ConfirmButton>
  )
}

function InviteAgain({ member: { id, email } }: Props) {
  const invite = useAct(staff.inviteAgain)
  const go = () =>
    invite.mutate({ id }, { onSuccess: () => toast(`A new invitation goes to ${email}.`), onError: toastRefusal })
  return (
    <Button variant="default" loading={invite.isPending} onClick={go}>
      Send the invitation again
    </Button>
  )
}

function Deactivate({ member: { id, name } }: Props) {
  const suspend = useAct(staff.suspend)
  return (
    <ConfirmButton
      danger
      title={`Deactivate ${name}?`}
      text="They are signed out everywhere at once and cannot sign in. What they did stays in the records."
      onConfirm={() => suspend.mutateAsync({ id }).then(() => toast(`${name} is deactivated.`))}
    >
      Deactivate
    </ConfirmButton>
  )
}

function Activate({ member: { id, name } }: Props) {
  const activate = useAct(staff.activate)
  return (
    <ConfirmButton
      title={`Activate ${name}?`}
      text="They can sign in again, with the role they had."
      onConfirm={() => activate.mutateAsync({ id }).then(() => toast(`${name} can sign in again.`))}
    >
      Activate
    </ConfirmButton>
  )
}
