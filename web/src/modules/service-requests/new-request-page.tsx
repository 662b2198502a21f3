import { serviceRequests, type ServiceRequestType } from '@mtambo/contract'
import { Stack } from '@mantine/core'
import { CustomerSelect } from '#modules/customers/index.ts'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { aWord } from '#lib/format.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { needs } from './about-connection.ts'
import { DetailFields, WhatFields } from './request-fields.tsx'
import { EMPTY_REQUEST, missingIn, type NewRequestForm } from './request-values.ts'
import { WhichConnection } from './which-connection.tsx'

/** What the page it was opened from knows already. */
type Known = { customerId?: string; connectionId?: string; type?: ServiceRequestType }

export function NewRequestPage({ customerId, connectionId, type }: Known) {
  const words = useWords()
  const navigate = useNavigate()
  const create = useAct(serviceRequests.create)
  const values = {
    ...EMPTY_REQUEST,
    customerId: customerId ?? null,
    connectionId: connectionId ?? null,
    type: type ?? null,
  }
  const form = useContractForm(serviceRequests.create, values, { check: missingIn })
  const draft = useDraft(`new-request-${connectionId ?? customerId ?? 'any'}`, form)
  const submit = form.onSubmit((input) =>
    create.mutate(
      { ...input, documentIds: form.values.documents.map(({ id }) => id) },
      {
        onError: form.refuse,
        onSuccess: ({ id, number }) => {
          draft.clear()
          toast(`Submitted as ${number}. The ${words.customer.toLowerCase()} is told.`)
          void navigate({ to: '/service-requests/$id', params: { id }, replace: true })
        },
      },
    ),
  )
  const back = customerId
    ? { to: '/customers/$id', params: { id: customerId } }
    : { to: '/service-requests', search: { status: 'pending' } }
  return (
    <Page
      narrow
      title="New service request"
      context={`For ${aWord(words.customer)} who called or came.`}
      back={{ ...back, label: customerId ? words.customer : 'Service requests' }}
    >
      <FormFrame
        onSubmit={submit}
        problem={form.problem}
        busy={create.isPending}
        save="Submit the request"
        cancel={back}
        onCancel={draft.clear}
      >
        <Sections form={form} />
      </FormFrame>
    </Page>
  )
}

function Sections({ form }: { form: NewRequestForm }) {
  const { type, customerId } = form.values
  return (
    <>
      <Section title="Who and what">
        <Stack>
          <CustomerSelect
            required
            {...form.getInputProps('customerId')}
            value={customerId}
            onChange={(next) => form.setValues({ customerId: next, connectionId: null })}
          />
          <WhatFields form={form} />
          {type && customerId && needs(type, 'connectionId') && (
            <WhichConnection form={form} type={type} customerId={customerId} />
          )}
        </Stack>
      </Section>
      {type && (
        <Section title="Details">
          <DetailFields form={form} type={type} />
        </Section>
      )}
    </>
  )
}
