import { Id, LocalDate, LocalTime } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ScheduleWorkPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({
  assetId: Id.optional(),
  parentId: Id.optional(),
  date: LocalDate.optional(),
  time: LocalTime.optional(),
})

export const Route = createFileRoute('/_app/work-orders/new')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('work-orders:create'),
  component: Screen,
})

function Screen() {
  return <ScheduleWorkPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
