import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { RegisterPage } from '#modules/identity/portal.ts'

export const Route = createFileRoute('/_out/register')({
  validateSearch: z.object({ utility: z.string().optional() }),
  component: Screen,
})

function Screen() {
  return <RegisterPage {...Route.useSearch()} />
}
