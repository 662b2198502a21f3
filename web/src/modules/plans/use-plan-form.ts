import type { Endpoint, Input } from '@mtambo/contract'
import { useDraft } from '#lib/draft.ts'
import { clean, useContractForm } from '#lib/form.ts'
import { asked, type PlanForm, type PlanValues, wholeRule } from './plan-values.ts'

/** The form of a plan, new or known. What is not asked for is not sent. */
export function usePlanForm<E extends Endpoint, V extends PlanValues & Record<string, unknown>>(
  e: E,
  initial: V,
  key: string,
) {
  const form = useContractForm(e, initial, { check: (values) => wholeRule(values as PlanValues) })
  const draft = useDraft(key, form)
  return {
    form,
    /** The same, as the fields see it. */
    fields: form as unknown as PlanForm,
    draft,
    send: () => clean(e, asked(form.getValues() as V)) as Input<E>,
  }
}
