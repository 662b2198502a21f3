import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { MyCasesPage } from '#modules/cases/portal.ts'

export const Route = createFileRoute('/_in/cases/')({
  validateSearch: z.object({ status: z.enum(['pending', 'done']).optional() }),
  component: Screen,
})

function Screen() {
  return <MyCasesPage status={Route.useSearch().status} />
}
