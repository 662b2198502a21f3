import { type Customer, customers } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { ask } from '#lib/query.ts'
import { Page } from '#ui/page.tsx'
import { usePageForm } from '#ui/use-page-form.ts'
import { CustomerFields, type CustomerValues } from './customer-fields.tsx'
import { FormFrame } from '#ui/form-frame.tsx'

export function EditCustomerPage({ id }: { id: string }) {
  const { data: customer } = useSuspenseQuery(ask(customers.get, { id }))
  return (
    <Page
      narrow
      title={`Edit ${customer.name}`}
      context={customer.accountNumber}
      back={{ to: '/customers/$id', params: { id }, label: customer.name }}
    >
      <EditForm customer={customer} />
    </Page>
  )
}

function valuesOf(customer: Customer): CustomerValues & { id: string } {
  const { id, firstName, lastName, phone, email, idNumber, type, preferredContact, address, county, town, postalCode } =
    customer
  return {
    id,
    firstName,
    lastName,
    phone,
    email: email ?? '',
    idNumber,
    type,
    preferredContact,
    address,
    county,
    town,
    postalCode: postalCode ?? '',
  }
}

function EditForm({ customer }: { customer: Customer }) {
  const where = { to: '/customers/$id', params: { id: customer.id } }
  const { form, frame } = usePageForm(customers.edit, valuesOf(customer), {
    draft: `customer-${customer.id}`,
    saved: ({ name }) => ({ says: `${name} is saved.`, go: where }),
  })
  return (
    <FormFrame {...frame} save="Save" cancel={where}>
      <CustomerFields form={form} />
    </FormFrame>
  )
}
