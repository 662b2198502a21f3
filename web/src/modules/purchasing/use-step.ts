import type { Endpoint, Input, Output } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { Refused } from '#lib/api.ts'
import { useAct } from '#lib/query.ts'
import { toast, toastRefusal } from '#ui/toast.tsx'

type Asked = { refuse?: (error: Refused) => void; close?: () => void }

/** One step with a request or an order. Two may do it at once: the second is told who was faster, and sees how it is now. */
export function useStep<E extends Endpoint>(e: E, { refuse = toastRefusal, close = () => {} }: Asked = {}) {
  const client = useQueryClient()
  const { mutate, isPending } = useAct(e)
  /** `said`: what has happened. */
  const go = (input: Input<E>, said: (answer: Output<E>) => string) =>
    mutate(input, {
      onSuccess: (answer) => {
        // What is on its way, and what has come, stands beside the stock.
        void client.invalidateQueries({ queryKey: ['stock'] })
        toast(said(answer))
        close()
      },
      onError: (error) => {
        if (error.code !== 'conflict') return refuse(error)
        toastRefusal(error)
        void client.invalidateQueries({ queryKey: ['purchasing'] })
        close()
      },
    })
  return { go, busy: isPending }
}
