import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { SignInPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

export const Route = createFileRoute('/sign-in')({
  validateSearch: searchOf(z.object({ to: z.string().optional() })),
  component: Door,
})

function Door() {
  const { to } = Route.useSearch()
  return <SignInPage onNext={useEnter(to)} />
}
