import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { SecondFactorPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

export const Route = createFileRoute('/second-factor')({
  validateSearch: searchOf(z.object({ to: z.string().optional() })),
  component: Door,
})

function Door() {
  const { to } = Route.useSearch()
  return <SecondFactorPage onNext={useEnter(to)} />
}
