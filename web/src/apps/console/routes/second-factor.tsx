import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { SecondFactorPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

const SEARCH = z.object({ to: z.string().optional() })

export const Route = createFileRoute('/second-factor')({
  validateSearch: asWritten,
  component: Door,
})

function Door() {
  const { to } = useSearchOf(SEARCH, Route.useSearch())
  return <SecondFactorPage onNext={useEnter(to)} />
}
