import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ReportCasePage } from '#modules/cases/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ customerId: Id.optional(), connectionId: Id.optional() })

export const Route = createFileRoute('/_app/cases/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('cases:report'),
  component: Screen,
})

function Screen() {
  return <ReportCasePage {...useSearchOf(SEARCH, Route.useSearch())} />
}
