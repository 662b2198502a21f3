import type { Me } from '@mtambo/contract'
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { whoIsHere } from '#lib/who.ts'

/** The door of the console: sign in first, and come back to the page that was asked for. A customer belongs in the portal. */
export async function onlyStaff(client: QueryClient, address: string): Promise<{ me: Me }> {
  const me = await whoIsHere(client)
  if (!me) throw redirect({ to: '/sign-in', search: address === '/' ? {} : { to: address } })
  if (!me.role) throw redirect({ href: '/portal', reloadDocument: true })
  if (me.user.mustChangePassword) throw redirect({ to: '/first-password', search: { to: address } })
  return { me }
}
