import type { Endpoint, Input, Output } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useDraft } from '#lib/draft.ts'
import { useContractForm } from '#lib/form.ts'
import { useAct } from '#lib/query.ts'
import { toast } from '#ui/toast.tsx'

/** One part of the settings: a form with a draft. What it says holds at once, here too: screens take it from who I am. */
export function usePart<E extends Endpoint, V extends Record<string, unknown>>(
  e: E,
  name: string,
  initial: V,
  {
    said,
    read,
    shape,
  }: { said: string; read: (saved: Output<E>) => V; shape?: (input: Input<E>, values: V) => Input<E> },
) {
  const client = useQueryClient()
  const save = useAct<E>(e)
  const form = useContractForm(e, initial)
  const draft = useDraft(`settings-${name}`, form)
  const submit = form.onSubmit((input) =>
    save.mutate(shape ? shape(input, form.values) : input, {
      onError: form.refuse,
      onSuccess: (saved) => {
        draft.clear()
        const now = read(saved)
        form.setInitialValues(now)
        form.setValues(now)
        form.resetDirty(now)
        void client.invalidateQueries({ queryKey: ['me'] })
        toast(said)
      },
    }),
  )
  const undo = () => {
    draft.clear()
    form.reset()
  }
  return { form, submit, bar: { problem: form.problem, busy: save.isPending, dirty: form.isDirty(), onUndo: undo } }
}
