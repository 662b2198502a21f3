import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ResetPage } from '#modules/identity/portal.ts'

export const Route = createFileRoute('/_out/reset')({
  validateSearch: z.object({ token: z.string().optional() }),
  component: Screen,
})

function Screen() {
  return <ResetPage {...Route.useSearch()} />
}
