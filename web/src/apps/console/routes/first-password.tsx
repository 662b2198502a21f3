import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { FirstPasswordPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

export const Route = createFileRoute('/first-password')({
  validateSearch: searchOf(z.object({ to: z.string().optional() })),
  component: Door,
})

function Door() {
  const enter = useEnter(Route.useSearch().to)
  return <FirstPasswordPage onDone={() => enter('home')} />
}
