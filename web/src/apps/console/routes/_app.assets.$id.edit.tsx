import { assets } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { EditAssetPage } from '#modules/assets/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/assets/$id/edit')({
  beforeLoad: onlyFor('assets:edit'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(assets.get, params)),
  component: Screen,
})

function Screen() {
  return <EditAssetPage id={Route.useParams().id} />
}
