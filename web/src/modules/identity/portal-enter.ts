import { useQueryClient } from '@tanstack/react-query'
import { defaultParseSearch } from '@tanstack/react-router'
import { useNavigate } from '#lib/router.ts'
import { rememberSignedIn } from '#lib/signed-in.ts'

/** After signing in: forget what was loaded for somebody else, then on to the page that was asked for. */
export function useEnter(to = '/') {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (more: Record<string, unknown> = {}) => {
    rememberSignedIn()
    client.clear()
    const { pathname, search } = inside(to)
    await navigate({ to: pathname, search: { ...defaultParseSearch(search), ...more }, replace: true })
  }
}

/** Only ever an address of this app, whatever stood in the link. */
function inside(to: string) {
  const here = window.location.origin
  const url = URL.canParse(to, here) ? new URL(to, here) : new URL(here)
  return url.origin === here ? url : new URL(here)
}
