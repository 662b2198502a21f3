import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ResetPage } from '#modules/identity/index.ts'

const SEARCH = z.object({ token: z.string().optional() })

export const Route = createFileRoute('/reset')({
  validateSearch: asWritten,
  component: Screen,
})

function Screen() {
  return <ResetPage token={useSearchOf(SEARCH, Route.useSearch()).token} />
}
