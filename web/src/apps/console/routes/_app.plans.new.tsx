import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NewPlanPage } from '#modules/plans/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ assetId: Id.optional() })

export const Route = createFileRoute('/_app/plans/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('plans:edit'),
  component: Screen,
})

function Screen() {
  return <NewPlanPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
