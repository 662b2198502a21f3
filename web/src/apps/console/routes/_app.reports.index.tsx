import { createFileRoute } from '@tanstack/react-router'
import { ReportsPage } from '#modules/reports/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/reports/')({
  beforeLoad: onlyFor('reports:read'),
  component: ReportsPage,
})
