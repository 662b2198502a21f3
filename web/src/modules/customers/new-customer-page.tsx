import { customers } from '@mtambo/contract'
import { useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { CustomerFields, EMPTY_CUSTOMER } from './customer-fields.tsx'
import { FormFrame } from '#ui/form-frame.tsx'

export function NewCustomerPage() {
  const words = useWords()
  const word = words.customer.toLowerCase()
  const { form, frame } = usePageForm(customers.create, EMPTY_CUSTOMER, {
    draft: 'new-customer',
    saved: ({ id, name, accountNumber }) => ({
      says: `${name} is added as ${accountNumber}.`,
      go: { to: '/customers/$id', params: { id } },
    }),
  })
  return (
    <Page
      narrow
      title={`New ${word}`}
      context="The account number is given when you save."
      back={{ to: '/customers', label: words.customers }}
    >
      <FormFrame {...frame} save={`Add ${word}`} cancel={{ to: '/customers' }}>
        <CustomerFields form={form} />
      </FormFrame>
    </Page>
  )
}
