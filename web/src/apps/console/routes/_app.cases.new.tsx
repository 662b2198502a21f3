import { cases, Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { ReportCasePage } from '#modules/cases/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/cases/new')({
  validateSearch: searchOf(z.object({ customerId: Id.optional(), connectionId: Id.optional() })),
  beforeLoad: onlyFor(cases.report),
  component: Screen,
})

function Screen() {
  return <ReportCasePage {...Route.useSearch()} />
}
