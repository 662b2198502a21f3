import { Id, LocalDate, LocalTime, workOrders } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { searchOf } from '#lib/search.ts'
import { ScheduleWorkPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/work-orders/new')({
  validateSearch: searchOf(
    z.object({ assetId: Id.optional(), date: LocalDate.optional(), time: LocalTime.optional() }),
  ),
  beforeLoad: onlyFor(workOrders.schedule),
  component: Screen,
})

function Screen() {
  return <ScheduleWorkPage {...Route.useSearch()} />
}
