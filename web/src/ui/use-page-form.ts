import type { Endpoint, Output } from '@mtambo/contract'
import type { FormErrors } from '@mantine/form'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { type To, useNavigate } from '#lib/router.ts'
import { toast } from './toast.tsx'

type Options<E extends Endpoint, V> = {
  /** Under which name what was typed is kept until it is saved. */
  draft: string
  /** What the person is told then, and where they go on. */
  saved: (answer: Output<E>) => { says: string; go: To }
  /** What the contract does not say at once. */
  check?: (values: V) => FormErrors
}

/** A form with a page of its own. `frame` is what its FormFrame needs to know of it. */
export function usePageForm<E extends Endpoint, V extends Record<string, unknown>>(
  e: E,
  initialValues: V,
  { draft: key, saved, check }: Options<E, V>,
) {
  const navigate = useNavigate()
  const act = useAct(e)
  const form = useContractForm(e, initialValues, { ...(check && { check }) })
  const draft = useDraft(key, form)
  const onSubmit = form.onSubmit((input) =>
    act.mutate(input, {
      onError: form.refuse,
      onSuccess: (answer) => {
        const { says, go } = saved(answer)
        draft.clear()
        toast(says)
        void navigate({ ...go, replace: true })
      },
    }),
  )
  return { form, frame: { onSubmit, problem: form.problem, busy: act.isPending, onCancel: draft.clear } }
}
