import { type Input, staff, type StaffMember } from '@mtambo/contract'
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { Facts } from '#ui/facts.tsx'
import { FormProblem } from '#ui/form-problem.tsx'
import { toast } from '#ui/toast.tsx'

export function ApproveMember({ member }: { member: StaffMember }) {
  const [opened, { open, close }] = useDisclosure(false)
  return (
    <>
      <Button size="compact-sm" onClick={open} aria-label={`Approve ${member.name}`}>
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
  const roles = useQuery(ask(staff.roles, {}))
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
        <Select
          label="Role"
          placeholder="Choose a role"
          data={roles.data?.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          {...form.getInputProps('roleId')}
          value={form.values.roleId || null}
          onChange={(roleId) => form.setFieldValue('roleId', roleId ?? '')}
          error={form.errors.roleId ?? roles.error?.message}
        />
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
