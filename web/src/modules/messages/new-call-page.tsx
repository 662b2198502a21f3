import { Stack } from '@mantine/core'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { CallFields } from './call-fields.tsx'
import { useCallForm } from './call-form.ts'

/** The same as a page of its own, for whoever comes from a customer. */
export function NewCallPage({ customerId }: { customerId?: string }) {
  const navigate = useNavigate()
  const from = customerId
    ? { to: '/customers/$id', params: { id: customerId }, label: 'Back' }
    : { to: '/calls', label: 'Calls' }
  const { form, submit, busy, forget } = useCallForm(customerId, () => void navigate({ ...from, replace: true }))
  return (
    <Page narrow title="Log a call" back={from}>
      <FormFrame
        onSubmit={submit}
        problem={form.problem}
        busy={busy}
        save="Save"
        cancel={{ to: from.to, params: from.params }}
        onCancel={forget}
      >
        <Section title="The call">
          <Stack>
            <CallFields form={form} />
          </Stack>
        </Section>
      </FormFrame>
    </Page>
  )
}
