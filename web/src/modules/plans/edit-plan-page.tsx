import { type Plan, plans } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { Section } from '#ui/section.tsx'
import { toast } from '#ui/toast.tsx'
import { planValues } from './plan-values.ts'
import { usePlanForm } from './use-plan-form.ts'
import { WhatFields } from './what-fields.tsx'
import { WhenFields } from './when-fields.tsx'
import { WhoFields } from './who-fields.tsx'

export function EditPlanPage({ id }: { id: string }) {
  const { data: plan } = useSuspenseQuery(ask(plans.get, { id }))
  return (
    <Page
      narrow
      title="Edit the plan"
      context={plan.name}
      back={{ to: '/plans/$id', params: { id }, label: plan.name }}
    >
      <EditForm plan={plan} />
    </Page>
  )
}

function EditForm({ plan }: { plan: Plan }) {
  const navigate = useNavigate()
  const where = { to: '/plans/$id', params: { id: plan.id } }
  const edit = useAct(plans.edit)
  const { form, fields, draft, send } = usePlanForm(plans.edit, { ...planValues(plan), id: plan.id }, `plan-${plan.id}`)
  const submit = form.onSubmit(() =>
    edit.mutate(send(), {
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
      <Section title="What">
        <WhatFields form={fields} />
      </Section>
      <Section title="When" context="With another rule everything is due anew. Work that is open stays.">
        <WhenFields form={fields} />
      </Section>
      <Section title="Who">
        <WhoFields form={fields} />
      </Section>
    </FormFrame>
  )
}
