import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { MyWorkPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ show: z.enum(['pending', 'completed', 'asked']).optional() })

export const Route = createFileRoute('/_app/my-work')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('work-orders:complete'),
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  const { show } = useSearchOf(SEARCH, Route.useSearch())
  return <MyWorkPage shown={show} onShown={(next) => void navigate({ search: { show: next }, replace: true })} />
}
