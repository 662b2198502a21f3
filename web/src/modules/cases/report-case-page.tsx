import { cases } from '@mtambo/contract'
import { Stack } from '@mantine/core'
import { CustomerSelect } from '#modules/customers/index.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { aWord } from '#lib/format.ts'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useCan, useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { ConnectionOf } from './connection-of.tsx'
import {
  EMPTY_REPORT,
  ReporterFields,
  type ReportForm,
  type ReportValues,
  WhatFields,
  WhereFields,
} from './report-fields.tsx'

type Props = { customerId?: string; connectionId?: string }

/** A crew must be able to find it: by the customer, or by the place. */
const findable = ({ customerId, locationText, point }: ReportValues) =>
  customerId || locationText.trim() || point ? {} : { locationText: 'Choose a customer above, or say where it is' }

export function ReportCasePage({ customerId, connectionId }: Props) {
  const words = useWords()
  const navigate = useNavigate()
  const report = useAct(cases.report)
  // Who keeps the customers' records answers their calls; a technician reports what they saw.
  const channel = useCan('customers:edit') ? 'phone' : 'staff'
  const form = useContractForm(
    cases.report,
    { ...EMPTY_REPORT, channel, customerId: customerId ?? null, connectionId: connectionId ?? null },
    { check: findable },
  )
  const draft = useDraft(`report-${connectionId ?? customerId ?? 'any'}`, form)
  const save = `Report ${aWord(words.case)}`

  const submit = form.onSubmit((input) =>
    report.mutate(
      { ...input, photoIds: form.values.photos.map(({ id }) => id) },
      {
        onError: form.refuse,
        onSuccess: ({ id, number }) => {
          draft.clear()
          toast(`Reported as ${number}. Whoever assigns work is told.`)
          void navigate({ to: '/cases/$id', params: { id }, replace: true })
        },
      },
    ),
  )
  const back = customerId
    ? { to: '/customers/$id', params: { id: customerId } }
    : { to: '/cases', search: { status: 'pending' } }
  return (
    <Page
      narrow
      title={save}
      context={`For ${aWord(words.customer)} or for a place.`}
      back={{ ...back, label: customerId ? words.customer : words.cases }}
    >
      <FormFrame
        onSubmit={submit}
        problem={form.problem}
        busy={report.isPending}
        save={save}
        cancel={back}
        onCancel={draft.clear}
      >
        <ReportSections form={form} />
      </FormFrame>
    </Page>
  )
}

function ReportSections({ form }: { form: ReportForm }) {
  const customer = useWords().customer.toLowerCase()
  return (
    <>
      <Section title="Who and where">
        <Stack>
          <CustomerSelect
            clearable
            description="Leave empty when it is about a place"
            {...form.getInputProps('customerId')}
            value={form.values.customerId}
            onChange={(customerId) => form.setValues({ customerId, connectionId: null })}
          />
          {form.values.customerId && <ConnectionOf form={form} customerId={form.values.customerId} />}
          <WhereFields form={form} />
        </Stack>
      </Section>
      <Section title="What happened">
        <WhatFields form={form} />
      </Section>
      <Section title="Who told us" context={`Name and phone when it was not the ${customer}.`}>
        <ReporterFields form={form} />
      </Section>
    </>
  )
}
