import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { FirstPasswordPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

const SEARCH = z.object({ to: z.string().optional() })

export const Route = createFileRoute('/first-password')({
  validateSearch: asWritten,
  component: Door,
})

function Door() {
  const enter = useEnter(useSearchOf(SEARCH, Route.useSearch()).to)
  return <FirstPasswordPage onDone={() => enter('home')} />
}
