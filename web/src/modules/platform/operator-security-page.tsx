import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { SecurityParts } from '#modules/identity/index.ts'
import { useOperator } from './use-operator.ts'

/** The same as for everybody; whether two-factor is on is said by another endpoint here. */
export function OperatorSecurityPage() {
  const client = useQueryClient()
  const { twoFactor } = useOperator().user
  useEffect(
    () =>
      client.getMutationCache().subscribe((event) => {
        if (event.type === 'updated' && event.action.type === 'success')
          void client.invalidateQueries({ queryKey: ['platform'] })
      }),
    [client],
  )
  return <SecurityParts twoFactor={twoFactor} />
}
