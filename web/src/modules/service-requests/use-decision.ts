import type { Endpoint, Input, Output } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import type { Refused } from '#lib/api.ts'
import { useAct } from '#lib/query.ts'
import { toast, toastRefusal } from '#ui/toast.tsx'

type Asked = { refuse: (error: Refused) => void; close: () => void }

/** Decides on a request. Two may do so at once: the second is told who was faster, and sees how it is now. */
export function useDecision<E extends Endpoint>(e: E, { refuse, close }: Asked) {
  const client = useQueryClient()
  const { mutate, isPending } = useAct(e)
  const again = (...keys: string[]) => {
    for (const key of keys) void client.invalidateQueries({ queryKey: [key] })
  }
  /** `said`: what has happened. */
  const decide = (input: Input<E>, said: (item: Output<E>) => string) =>
    mutate(input, {
      onSuccess: (item) => {
        // The work and the connection came or changed with it.
        again('work-orders', 'connections')
        toast(said(item))
        close()
      },
      onError: (error) => {
        if (error.code !== 'conflict') return refuse(error)
        // What was asked here may not be a question any more.
        toastRefusal(error)
        again('service-requests')
        close()
      },
    })
  return { decide, deciding: isPending }
}
