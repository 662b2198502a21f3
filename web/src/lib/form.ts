import { type Endpoint, Id, type Input } from '@mtambo/contract'
import { type FormErrors, useForm } from '@mantine/form'
import { useId, useState } from 'react'
import type { z } from 'zod'
import type { Refused } from './api.ts'

type Options<V> = {
  /** What the contract cannot know, for example that a password was typed twice alike. */
  check?: (values: V) => FormErrors
}

/** A form that knows the rules of its endpoint. `onSubmit` hands over the endpoint's input; `refuse` shows what the server said. */
export function useContractForm<E extends Endpoint, V extends Record<string, unknown>>(
  e: E,
  initialValues: V,
  { check }: Options<V> = {},
) {
  const [problem, setProblem] = useState<string | null>(null)
  const form = useForm<V, Input<E>>({
    // Two forms on a page may have fields of the same name.
    name: useId().replaceAll('_', '-'),
    initialValues,
    validate: (values) => ({ ...problems(e, values), ...check?.(values) }),
    transformValues: (values) => clean(e, values) as Input<E>,
    validateInputOnBlur: false,
    clearInputErrorOnChange: true,
  })

  function focusFirst(errors: FormErrors) {
    const first = Object.keys(errors)[0]
    if (first) form.getInputNode(first)?.focus()
  }

  return {
    ...form,
    problem,
    setProblem,
    onSubmit: (submit: (input: Input<E>) => void) =>
      form.onSubmit((input) => {
        setProblem(null)
        submit(input)
      }, focusFirst),
    /** Puts the server's words beside their fields; what belongs to no field stands above the button. */
    refuse: (error: Refused) => {
      const fields = withParents(error.fields ?? {})
      const known = Object.keys(fields).filter((name) => firstOf(name) in initialValues)
      form.setErrors(fields)
      focusFirst(fields)
      setProblem(known.length > 0 ? null : error.message)
    },
  }
}

/** An empty box is "nothing": null where the contract has null, else left out. What the endpoint does not take is dropped. */
export function clean(e: Endpoint, values: Record<string, unknown>) {
  const shape = e.input.shape as Record<string, z.ZodType>
  const sent: Record<string, unknown> = {}
  for (const [name, rule] of Object.entries(shape)) {
    const value = values[name]
    const empty =
      value === '' || value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
    if (!empty) sent[name] = value
    else if (name in values && rule.safeParse(null).success) sent[name] = null
  }
  return sent
}

const firstOf = (path: string) => path.split('.')[0] ?? path

const NOT_AN_ID = Id.safeParse('').error?.issues[0]?.message

export function problems(e: Endpoint, values: Record<string, unknown>): FormErrors {
  const sent = clean(e, values)
  const checked = e.input.safeParse(sent, { error: inWords })
  if (checked.success) return {}
  const errors: Record<string, string> = {}
  for (const { path, message } of checked.error.issues) {
    const unchosen = message === NOT_AN_ID && sent[String(path[0])] === undefined
    errors[path.join('.')] ??= unchosen ? 'Choose one' : message
  }
  return withParents(errors)
}

/** For rules that bring no words of their own. */
const inWords = (issue: { code?: string; input?: unknown }) =>
  issue.input === undefined || issue.input === null
    ? EMPTY[issue.code === 'invalid_value' ? 'choice' : 'text']
    : undefined

const EMPTY = { choice: 'Choose one', text: 'Please fill this in' }

/** `point.latitude` is also shown at `point`: a field of several parts has one place for its error. */
function withParents(errors: Record<string, string>) {
  const all = { ...errors }
  for (const [path, message] of Object.entries(errors)) if (path.includes('.')) all[firstOf(path)] ??= message
  return all
}
