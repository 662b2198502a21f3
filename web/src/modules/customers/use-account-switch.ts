import { customers } from '@mtambo/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useAct } from '#lib/query.ts'
import { useNavigate } from '#lib/router.ts'

/** Goes on as another account: from the first page on, and nothing that was loaded stays. */
export function useAccountSwitch() {
  const client = useQueryClient()
  const navigate = useNavigate()
  const { mutate, isPending, error } = useAct(customers.useAccount)
  const go = (customerId: string) =>
    mutate(
      { customerId },
      {
        onSuccess: async () => {
          await navigate({ to: '/' })
          await client.resetQueries()
        },
      },
    )
  return { go, busy: isPending, error }
}
