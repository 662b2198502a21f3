import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { AcceptInvitationPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

const SEARCH = z.object({ token: z.string().optional() })

export const Route = createFileRoute('/invitation')({
  validateSearch: asWritten,
  component: Door,
})

function Door() {
  const enter = useEnter()
  return <AcceptInvitationPage token={useSearchOf(SEARCH, Route.useSearch()).token} onDone={() => enter('home')} />
}
