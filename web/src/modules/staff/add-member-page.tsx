import { type Input, staff, type StaffMember } from '@mtambo/contract'
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { FirstPassword, FirstPasswordField } from './first-password.tsx'
import { MemberFields } from './member-fields.tsx'
import { firstPassword, usernameFrom } from './member-names.ts'

const BACK = { to: '/staff' }
const EMPTY = { name: '', username: '', email: '', phone: '', roleId: '', how: 'invite', password: '' }

type Added = { member: StaffMember; password: string }

export function AddMemberPage() {
  const [added, setAdded] = useState<Added | null>(null)
  const navigate = useNavigate()
  const invited = ({ id, email }: StaffMember) => {
    toast(`The invitation goes to ${email}.`)
    void navigate({ to: '/staff/$id', params: { id }, replace: true })
  }
  if (added)
    return (
      <Page narrow title={`${added.member.name} is added`} back={{ ...BACK, label: 'Staff' }}>
        <FirstPassword {...added} />
      </Page>
    )
  return (
    <Page narrow title="Add a member" back={{ ...BACK, label: 'Staff' }}>
      <AddForm onAdded={(member, password) => (password ? setAdded({ member, password }) : invited(member))} />
    </Page>
  )
}

function useAddForm() {
  const form = useContractForm(staff.add, EMPTY, {
    check: ({ how, password }): Record<string, string> =>
      how === 'password' && !password ? { password: 'Choose a first password' } : {},
  })
  const { password: _, ...kept } = form.values
  // A password is not kept on the device.
  const draft = useDraft('new-member', { ...form, values: kept })
  /** Follows the name until somebody types a username of their own. */
  function suggest(name: string) {
    const { username, name: before } = form.values
    if (username === usernameFrom(before)) form.setFieldValue('username', usernameFrom(name))
  }
  const choose = (how: string) =>
    form.setValues({ how, ...(how === 'password' && !form.values.password && { password: firstPassword() }) })
  return { form, draft, suggest, choose }
}

function AddForm({ onAdded }: { onAdded: (member: StaffMember, password?: string) => void }) {
  const { form, draft, suggest, choose } = useAddForm()
  const add = useAct(staff.add)
  const { how } = form.values
  const submit = ({ password, ...input }: Input<typeof staff.add>) => {
    const given = input.how === 'password' ? { password } : {}
    add.mutate(
      { ...input, ...given },
      {
        onError: form.refuse,
        onSuccess: (member) => {
          draft.clear()
          onAdded(member, given.password)
        },
      },
    )
  }
  return (
    <FormFrame
      onSubmit={form.onSubmit(submit)}
      problem={form.problem}
      busy={add.isPending}
      save={how === 'invite' ? 'Add and invite' : 'Add'}
      cancel={BACK}
      onCancel={draft.clear}
    >
      <Section title="Who">
        <Stack>
          <MemberFields form={form} onName={suggest} />
        </Stack>
      </Section>
      <Section title="How they get in">
        <Stack>
          <How value={how} onChange={choose} />
          {how === 'password' && (
            <FirstPasswordField
              {...form.getInputProps('password')}
              onRenew={() => form.setFieldValue('password', firstPassword())}
            />
          )}
        </Stack>
      </Section>
    </FormFrame>
  )
}

const How = ({ value, onChange }: { value: string; onChange: (how: string) => void }) => (
  <Radio.Group aria-label="How they get in" value={value} onChange={onChange}>
    <Stack gap="sm">
      <Radio
        value="invite"
        label="Invitation by e-mail"
        description="They choose their own password with a link that works for seven days."
      />
      <Radio
        value="password"
        label="First password"
        description="You tell it to them. It must be changed at the first sign-in."
      />
    </Stack>
  </Radio.Group>
)
