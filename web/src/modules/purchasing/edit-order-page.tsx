import { type PurchaseOrder, purchaseOrders } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { missingIn, valuesOfOrder } from './line-values.ts'
import { OrderFields } from './order-fields.tsx'

export function EditOrderPage({ id }: { id: string }) {
  const { data: order } = useSuspenseQuery(ask(purchaseOrders.get, { id }))
  return (
    <Page
      narrow
      title={`Change ${order.number}`}
      context={order.approval.at && 'It is approved as it stands. What you change has to be approved again.'}
      back={{ to: '/purchasing/orders/$id', params: { id }, label: order.number }}
    >
      <EditForm order={order} />
    </Page>
  )
}

function EditForm({ order }: { order: PurchaseOrder }) {
  const where = { to: '/purchasing/orders/$id', params: { id: order.id } }
  const { form, frame } = usePageForm(purchaseOrders.edit, valuesOfOrder(order), {
    draft: `purchase-order-${order.id}`,
    check: missingIn,
    saved: ({ number }) => ({ says: `${number} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <OrderFields form={form} />
    </FormFrame>
  )
}
