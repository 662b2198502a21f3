import { type Input, staff, type StaffMember } from '@mtambo/contract'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { Facts } from '#ui/facts.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'
import { RoleSelect } from './role-select.tsx'

export function ApproveMember({
  member,
  wide,
}: {
  member: StaffMember
  /** On a page of its own, not in a row. */ wide?: boolean
}) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button size={wide ? undefined : 'compact-sm'} onClick={open} aria-label={`Approve ${member.name}`}>
        Approve
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={`Approve ${member.name}`}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <ApproveForm member={member} onEnd={close} />
      </Modal>
    </>
  )
}

function ApproveForm({ member, onEnd }: { member: StaffMember; onEnd: () => void }) {
  const approve = useAct(staff.approve)
  const form = useContractForm(staff.approve, { id: member.id, roleId: '' })
  const submit = (input: Input<typeof staff.approve>) =>
    approve.mutate(input, {
      onSuccess: () => {
        toast(`${member.name} can sign in now.`)
        onEnd()
      },
      onError: form.refuse,
    })
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack>
        <Facts
          items={[
            ['Username', member.username],
            ['E-mail', member.email],
            ['Phone', member.phone],
          ]}
        />
        <Text size="sm" c="dimmed">
          Approve only people you know. The role decides what they see and may do.
        </Text>
        <RoleSelect {...form.getInputProps('roleId')} />
        <FormProblem>{form.problem}</FormProblem>
        <Group justify="flex-end">
          <Button variant="default" onClick={onEnd}>
            Cancel
          </Button>
          <Button type="submit" loading={approve.isPending}>
            Approve
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
