import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { SignInPage } from '#modules/identity/portal.ts'

export const Route = createFileRoute('/_out/sign-in')({
  validateSearch: z.object({ to: z.string().optional(), utility: z.string().optional() }),
  component: Screen,
})

function Screen() {
  return <SignInPage {...Route.useSearch()} />
}
