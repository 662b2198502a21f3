import { type Customer, customers } from '@mtambo/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { ask, useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
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
  const navigate = useNavigate()
  const edit = useAct(customers.edit)
  const form = useContractForm(customers.edit, valuesOf(customer))
  const draft = useDraft(`customer-${customer.id}`, form)

  const submit = form.onSubmit((input) =>
    edit.mutate(input, {
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
      <CustomerFields form={form} />
    </FormFrame>
  )
}
