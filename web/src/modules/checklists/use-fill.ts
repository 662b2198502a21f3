import { checklists, type Input, type Output, type WorkStep } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useDraft } from '#lib/draft.ts'
import { ask, useAct } from '#lib/query.ts'

export type Filled = Pick<Input<typeof checklists.fill>, 'value' | 'note' | 'photoIds' | 'confirm'>
export type Saving = 'saved' | 'saving' | 'waiting'

const AGAIN_MS = 5000

/**
 * Saves a step as it is filled in. Without a network what was filled in is kept on the device, also over a reload, and
 * sent again until it arrives; sent twice it is there once.
 */
export function useFill(orderId: string, step: WorkStep) {
  const client = useQueryClient()
  const act = useAct(checklists.fill)
  const [unsent, setUnsent] = useState<Filled | null>(null)
  const [problem, setProblem] = useState<Record<string, string> | null>(null)
  const [tried, setTried] = useState<WorkStep['value']>(null)
  const again = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(again.current), [])

  const draft = useDraft(`step-${step.id}`, {
    values: { unsent },
    setValues: (kept: { unsent: Filled | null }) => kept.unsent && fill(kept.unsent),
    isDirty: () => unsent !== null,
  })

  const settle = () => (setUnsent(null), draft.clear())

  function fill(filled: Filled) {
    clearTimeout(again.current)
    setUnsent(filled)
    setTried(filled.value)
    setProblem(null)
    act.mutate(
      { id: orderId, stepId: step.id, ...filled },
      {
        onSuccess: (now) => {
          settle()
          client.setQueryData<Output<typeof checklists.ofOrder>>(
            ask(checklists.ofOrder, { id: orderId }).queryKey,
            (all) => all && withStep(all, now),
          )
        },
        onError: (error) => {
          if (error.code === 'offline') again.current = setTimeout(() => fill(filled), AGAIN_MS)
          else {
            settle()
            setProblem(error.fields ?? { value: error.message })
          }
        },
      },
    )
  }

  const waiting = unsent !== null && (act.isPaused || act.error?.code === 'offline')
  useWhenOnline(waiting, () => unsent && fill(unsent))
  return {
    fill,
    problem,
    /** What was sent last, also when it was refused. */
    tried,
    dismiss: () => setProblem(null),
    saving: (waiting ? 'waiting' : unsent ? 'saving' : 'saved') as Saving,
    /** What stands there as far as this person knows. */
    shown: unsent ? unsent.value : step.value,
  }
}

/** There is a network again: what waits need not wait for its turn. */
function useWhenOnline(waiting: boolean, go: () => void) {
  const latest = useRef(go)
  useEffect(() => void (latest.current = go))
  useEffect(() => {
    if (!waiting) return
    const now = () => latest.current()
    window.addEventListener('online', now)
    return () => window.removeEventListener('online', now)
  }, [waiting])
}

/** The step as it is now, at once: the rest of the page is asked for again behind it. */
const withStep = (all: Output<typeof checklists.ofOrder>, now: WorkStep): typeof all => {
  const items = all.items.map((list) => {
    if (!list.steps.some(({ id }) => id === now.id)) return list
    const steps = list.steps.map((step) => (step.id === now.id ? now : step))
    return { ...list, steps, done: steps.filter(({ value }) => value !== null).length }
  })
  return { ...all, items, done: items.reduce((sum, { done }) => sum + done, 0) }
}
