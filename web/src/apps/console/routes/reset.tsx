import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { ResetPage } from '#modules/identity/index.ts'

export const Route = createFileRoute('/reset')({
  validateSearch: searchOf(z.object({ token: z.string().optional() })),
  component: Screen,
})

function Screen() {
  return <ResetPage token={Route.useSearch().token} />
}
