import { LocalDate, maintenance } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { CalendarPage, VIEWS } from '#modules/maintenance/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/work-orders/calendar')({
  validateSearch: searchOf(
    maintenance.events.input
      .omit({ start: true, end: true })
      .extend({ view: z.enum(VIEWS).optional(), date: LocalDate.optional() }),
  ),
  beforeLoad: onlyFor(maintenance.events),
  component: Screen,
})

function Screen() {
  const navigate = Route.useNavigate()
  return <CalendarPage search={Route.useSearch()} onSearch={(search) => void navigate({ search, replace: true })} />
}
