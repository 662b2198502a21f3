import { type Call, messages } from '@mtambo/contract'
import { useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { newId } from '#lib/id.ts'
import { useAct } from '#lib/query.ts'
import { toast } from '#ui/toast.tsx'

/** A call being noted. What was typed is kept until it is saved. */
export function useCallForm(customerId: string | undefined, onDone: (call: Call) => void) {
  const log = useAct(messages.logCall)
  const [id] = useState(newId)
  const form = useContractForm(messages.logCall, {
    id,
    customerId: customerId ?? '',
    direction: 'in' as Call['direction'],
    phone: '',
    summary: '',
    minutes: '' as number | '',
  })
  const { id: _, ...kept } = form.values
  const draft = useDraft(`call-${customerId ?? ''}`, { ...form, values: kept })
  const submit = form.onSubmit((input) =>
    log.mutate(input, {
      onError: form.refuse,
      onSuccess: (call) => {
        draft.clear()
        toast(`The call with ${call.customer.name} is noted.`)
        onDone(call)
      },
    }),
  )
  return { form, submit, busy: log.isPending, forget: draft.clear }
}

export type CallForm = ReturnType<typeof useCallForm>['form']
