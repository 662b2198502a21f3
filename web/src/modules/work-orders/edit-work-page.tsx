import { type WorkOrder, workOrders } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { WorkSections } from './work-fields.tsx'
import { workValuesOf } from './work-values.ts'

/** What is to be done and where. The day and the people are changed on its page, where each has its reason. */
export function EditWorkPage({ id }: { id: string }) {
  const { data: order } = useSuspenseQuery(ask(workOrders.get, { id }))
  return (
    <Page
      narrow
      title={`Edit ${order.number}`}
      context={order.title}
      back={{ to: '/work-orders/$id', params: { id }, label: order.number }}
    >
      <EditForm order={order} />
    </Page>
  )
}

function EditForm({ order }: { order: WorkOrder }) {
  const where = { to: '/work-orders/$id', params: { id: order.id } }
  const navigate = useNavigate()
  const edit = useAct(workOrders.edit)
  const form = useContractForm(workOrders.edit, workValuesOf(order))
  const draft = useDraft(`work-${order.id}-edit`, form)
  const submit = form.onSubmit((input) =>
    edit.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ number }) => {
        draft.clear()
        toast(`${number} is saved.`)
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
      <WorkSections form={form} />
    </FormFrame>
  )
}
