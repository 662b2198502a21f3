import { type PurchaseRequest, purchaseRequests } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { FormFrame } from '#ui/form-frame.tsx'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { missingIn, valuesOfRequest } from './line-values.ts'
import { RequestFields } from './request-fields.tsx'

export function EditRequestPage({ id }: { id: string }) {
  const { data: item } = useSuspenseQuery(ask(purchaseRequests.get, { id }))
  return (
    <Page
      narrow
      title={`Change ${item.number}`}
      back={{ to: '/purchasing/requests/$id', params: { id }, label: item.number }}
    >
      <EditForm item={item} />
    </Page>
  )
}

function EditForm({ item }: { item: PurchaseRequest }) {
  const where = { to: '/purchasing/requests/$id', params: { id: item.id } }
  const { form, frame } = usePageForm(purchaseRequests.edit, valuesOfRequest(item), {
    draft: `purchase-request-${item.id}`,
    check: missingIn,
    saved: ({ number }) => ({ says: `${number} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <RequestFields form={form} />
    </FormFrame>
  )
}
