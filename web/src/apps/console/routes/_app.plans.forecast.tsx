import { createFileRoute } from '@tanstack/react-router'
import { ForecastPage } from '#modules/plans/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/plans/forecast')({
  beforeLoad: onlyFor('plans:read'),
  component: ForecastPage,
})
