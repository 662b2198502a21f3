import { assets } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { AssetPage } from '#modules/assets/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/assets/$id/')({
  validateSearch: ({ tab }: Record<string, unknown>) => (typeof tab === 'string' ? { tab } : {}),
  beforeLoad: onlyFor('assets:read'),
  loader: ({ context, params }) => void context.queryClient.prefetchQuery(ask(assets.get, params)),
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  const { tab } = Route.useSearch()
  return (
    <AssetPage
      id={Route.useParams().id}
      tab={tab}
      onTab={(next) => void navigate({ search: { tab: next }, replace: true })}
    />
  )
}
