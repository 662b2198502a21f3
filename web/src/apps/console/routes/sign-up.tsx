import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { SignUpPage } from '#modules/platform/index.ts'
import { useEnter } from '../use-enter.ts'

const SEARCH = z.object({ email: z.string().optional() })

export const Route = createFileRoute('/sign-up')({
  validateSearch: asWritten,
  component: Door,
})

function Door() {
  const enter = useEnter()
  return <SignUpPage {...useSearchOf(SEARCH, Route.useSearch())} onDone={() => enter('home')} />
}
