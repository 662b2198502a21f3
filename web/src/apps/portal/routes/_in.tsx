import { createFileRoute, redirect } from '@tanstack/react-router'
import { whoIsHere } from '#lib/who.ts'
import { Frame } from '../frame.tsx'
import { AppFailed } from '../page-states.tsx'
import { signInFirst } from '../sign-in-first.ts'

/** The pages of a signed-in customer; everybody else is asked to sign in first, and then brought back. */
export const Route = createFileRoute('/_in')({
  beforeLoad: async ({ context, location }) => {
    const me = await whoIsHere(context.queryClient)
    if (!me?.customer) throw redirect(signInFirst(location))
  },
  component: Frame,
  errorComponent: AppFailed,
})
