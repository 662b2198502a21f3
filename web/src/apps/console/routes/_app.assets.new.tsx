import { assets, Id } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { NewAssetPage } from '#modules/assets/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/assets/new')({
  validateSearch: searchOf(z.object({ parentId: Id.optional() })),
  beforeLoad: onlyFor(assets.create),
  component: Screen,
})

function Screen() {
  return <NewAssetPage {...Route.useSearch()} />
}
