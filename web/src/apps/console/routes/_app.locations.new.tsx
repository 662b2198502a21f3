import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NewLocationPage } from '#modules/locations/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ parentId: Id.optional() })

export const Route = createFileRoute('/_app/locations/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('assets:edit'),
  component: Screen,
})

function Screen() {
  return <NewLocationPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
