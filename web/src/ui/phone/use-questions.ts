import type { FormEvent, ReactNode } from 'react'

type Props<Step extends string> = {
  steps: readonly Step[]
  now: number
  /** What each question asks for, so that a refused field leads back to its question. */
  fields: Record<Step, readonly string[]>
  /** What is wrong with the answers as they are, by field. */
  wrong: () => Record<string, ReactNode>
  form: {
    setErrors: (errors: Record<string, ReactNode>) => void
    getInputNode: (path: string) => HTMLElement | null
  }
  go: (step: number) => void
  /** Back from the first question. */
  leave: () => void
  send: () => void
}

const fieldOf = (path: string) => path.split('.')[0] ?? path

/** Through a row of questions: on when one is answered, back, and to where something is wrong. */
export function useQuestions<Step extends string>(props: Props<Step>) {
  const { steps, now, fields, wrong, form, go, leave, send } = props

  /** What is wrong in these questions, beside its fields; the others are not asked yet. */
  function wrongIn(asked: readonly Step[]) {
    const names = asked.flatMap((step) => fields[step])
    const found = Object.entries(wrong()).filter(([path]) => names.includes(fieldOf(path)))
    form.setErrors(Object.fromEntries(found))
    return found.map(([path]) => path)
  }

  /** To the first question with one of these fields. */
  function toQuestion(paths: readonly string[]) {
    const names = paths.map(fieldOf)
    const place = steps.findIndex((step) => fields[step].some((name) => names.includes(name)))
    if (place >= 0) go(place + 1)
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    const last = now === steps.length
    const found = wrongIn(last ? steps : steps.slice(now - 1, now))
    if (found.length === 0) return last ? send() : go(now + 1)
    if (last) toQuestion(found)
    else form.getInputNode(found[0] ?? '')?.focus()
  }

  return { toQuestion, onSubmit, onBack: () => (now > 1 ? go(now - 1) : leave()) }
}
