import { createFileRoute } from '@tanstack/react-router'
import { RolesPage } from '#modules/staff/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/staff/roles/')({
  beforeLoad: onlyFor('staff:manage'),
  component: RolesPage,
})
