import { workCosts } from '@mtambo/contract'
import { createFileRoute } from '@tanstack/react-router'
import { ask } from '#lib/query.ts'
import { RatesPage } from '#modules/work-costs/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/staff/rates')({
  beforeLoad: onlyFor('staff:manage'),
  loader: ({ context }) => void context.queryClient.prefetchQuery(ask(workCosts.rates, {})),
  component: RatesPage,
})
