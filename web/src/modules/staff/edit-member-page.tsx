import { staff, type StaffPage } from '@mtambo/contract'
import { Stack } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { MayNotManage } from './may-not-manage.tsx'
import { MemberFields } from './member-fields.tsx'

export function EditMemberPage({ id }: { id: string }) {
  const { data: member } = useSuspenseQuery(ask(staff.get, { id }))
  return (
    <Page narrow title={`Edit ${member.name}`} back={{ to: '/staff/$id', params: { id }, label: member.name }}>
      {member.mayManage ? <EditForm member={member} /> : <MayNotManage member={member} />}
    </Page>
  )
}

function EditForm({ member }: { member: StaffPage }) {
  const where = { to: '/staff/$id', params: { id: member.id } }
  const navigate = useNavigate()
  const edit = useAct(staff.edit)
  const form = useContractForm(staff.edit, {
    id: member.id,
    name: member.name,
    username: member.username ?? '',
    email: member.email ?? '',
    phone: member.phone ?? '',
    roleId: member.role?.id ?? '',
  })
  const draft = useDraft(`member-${member.id}`, form)
  const submit = form.onSubmit((input) =>
    edit.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ name }) => {
        draft.clear()
        toast(`${name} is saved.`)
        void navigate({ ...where, replace: true })
      },
    }),
  )
  return (
    <FormFrame
      onSubmit={submit}
      problem={form.problem}
      busy={edit.isPending}
      save="Save"
      cancel={where}
      onCancel={draft.clear}
    >
      <Section title="Details">
        <Stack>
          <MemberFields form={form} />
        </Stack>
      </Section>
    </FormFrame>
  )
}
