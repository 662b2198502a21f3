import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { SignInPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

const SEARCH = z.object({ to: z.string().optional() })

export const Route = createFileRoute('/sign-in')({
  validateSearch: asWritten,
  component: Door,
})

function Door() {
  const { to } = useSearchOf(SEARCH, Route.useSearch())
  return <SignInPage onNext={useEnter(to)} />
}
