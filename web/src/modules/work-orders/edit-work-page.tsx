import { type WorkOrder, workOrders } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
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
  const { form, frame } = usePageForm(workOrders.edit, workValuesOf(order), {
    draft: `work-${order.id}-edit`,
    saved: ({ number }) => ({ says: `${number} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <WorkSections form={form} due />
    </FormFrame>
  )
}
