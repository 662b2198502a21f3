import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { ReportMyCasePage } from '#modules/cases/portal.ts'

export const Route = createFileRoute('/_in/report')({
  validateSearch: z.object({ step: z.int().min(1).max(6).optional(), connection: z.uuid().optional() }),
  component: Screen,
})

function Screen() {
  return <ReportMyCasePage {...Route.useSearch()} />
}
