import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { AcceptInvitationPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

export const Route = createFileRoute('/invitation')({
  validateSearch: searchOf(z.object({ token: z.string().optional() })),
  component: Door,
})

function Door() {
  const enter = useEnter()
  return <AcceptInvitationPage token={Route.useSearch().token} onDone={() => enter('home')} />
}
