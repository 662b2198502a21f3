import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { NewAssetPage } from '#modules/assets/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ parentId: Id.optional(), locationId: Id.optional() })

export const Route = createFileRoute('/_app/assets/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('assets:edit'),
  component: Screen,
})

function Screen() {
  return <NewAssetPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
