import { customers } from '@mtambo/contract'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'
import { useWords } from '#lib/session.ts'
import { Page } from '#ui/page.tsx'
import { toast } from '#ui/toast.tsx'
import { CustomerFields, EMPTY_CUSTOMER } from './customer-fields.tsx'
import { FormFrame } from '#ui/form-frame.tsx'

export function NewCustomerPage() {
  const words = useWords()
  const navigate = useNavigate()
  const create = useAct(customers.create)
  const form = useContractForm(customers.create, EMPTY_CUSTOMER)
  const draft = useDraft('new-customer', form)
  const word = words.customer.toLowerCase()

  const submit = form.onSubmit((input) =>
    create.mutate(input, {
      onError: form.refuse,
      onSuccess: ({ id, name, accountNumber }) => {
        draft.clear()
        toast(`${name} is added as ${accountNumber}.`)
        void navigate({ to: '/customers/$id', params: { id }, replace: true })
      },
    }),
  )
  return (
    <Page
      narrow
      title={`New ${word}`}
      context="The account number is given when you save."
      back={{ to: '/customers', label: words.customers }}
    >
      <FormFrame
        onSubmit={submit}
        problem={form.problem}
        busy={create.isPending}
        save={`Add ${word}`}
        cancel={{ to: '/customers' }}
        onCancel={draft.clear}
      >
        <CustomerFields form={form} />
      </FormFrame>
    </Page>
  )
}
