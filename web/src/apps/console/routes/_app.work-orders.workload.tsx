import { Id, LocalDate, Severity, WorkType } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { WorkloadPage } from '#modules/planning/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({
  date: LocalDate.optional(),
  teamId: Id.optional(),
  type: WorkType.optional(),
  priority: Severity.optional(),
})

export const Route = createFileRoute('/_app/work-orders/workload')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('work-orders:read'),
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  return (
    <WorkloadPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
