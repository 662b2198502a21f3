import { Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { RequestWorkPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ assetId: Id.optional() })

export const Route = createFileRoute('/_app/work-orders/request')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('work-orders:request'),
  component: Screen,
})

function Screen() {
  return <RequestWorkPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
