import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { rememberSignedIn } from '#lib/signed-in.ts'

/** After a step of signing in: on to the second step, or to the companies. */
export function useEnter() {
  const router = useRouter()
  const client = useQueryClient()
  return (next: 'home' | 'two_factor') => {
    if (next === 'two_factor') return void router.navigate({ to: '/second-factor', replace: true })
    // Whatever was known belonged to whoever was here before.
    client.clear()
    rememberSignedIn()
    router.history.replace('/platform/')
  }
}
