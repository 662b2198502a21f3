import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { rememberSignedIn } from '#lib/signed-in.ts'

/** After a step of signing in: on to the second step, or to the page that was asked for. Only addresses of this console are followed. */
export function useEnter(to?: string) {
  const router = useRouter()
  const client = useQueryClient()
  const wanted = to?.startsWith('/') && !to.startsWith('//') && !to.startsWith('/\\') ? to : '/'
  return (next: 'home' | 'two_factor') => {
    if (next === 'two_factor') return void router.navigate({ to: '/second-factor', search: { to }, replace: true })
    // Whatever was known belonged to whoever was here before.
    client.clear()
    rememberSignedIn()
    router.history.replace(`/console${wanted}`)
  }
}
