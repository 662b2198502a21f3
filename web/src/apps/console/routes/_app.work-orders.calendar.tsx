import { LocalDate, maintenance } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { CalendarPage, VIEWS } from '#modules/maintenance/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = maintenance.events.input
  .omit({ start: true, end: true })
  .extend({ view: z.enum(VIEWS).optional(), date: LocalDate.optional(), expected: z.enum(['yes']).optional() })

export const Route = createFileRoute('/_app/work-orders/calendar')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('work-orders:read'),
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  return (
    <CalendarPage
      search={useSearchOf(SEARCH, Route.useSearch())}
      onSearch={(search) => void navigate({ search, replace: true })}
    />
  )
}
