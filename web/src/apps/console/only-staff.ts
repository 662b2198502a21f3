import type { Me } from '@mtambo/contract'
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { asRefused } from '#lib/refused.ts'
import { whoIsHere } from '#lib/who.ts'

/** An operator of the installation who was let in nowhere, or no longer, belongs on the platform. */
function notAnOperator(error: unknown): never {
  throw asRefused(error).code === 'forbidden' ? redirect({ href: '/platform/', reloadDocument: true }) : error
}

/** The door of the console: sign in first, and come back to the page that was asked for. A customer belongs in the portal. */
export async function onlyStaff(client: QueryClient, address: string): Promise<{ me: Me }> {
  const me = await whoIsHere(client).catch(notAnOperator)
  if (!me) throw redirect({ to: '/sign-in', search: address === '/' ? {} : { to: address } })
  if (!me.role) throw redirect({ href: '/portal', reloadDocument: true })
  if (me.user.mustChangePassword) throw redirect({ to: '/first-password', search: { to: address } })
  return { me }
}
