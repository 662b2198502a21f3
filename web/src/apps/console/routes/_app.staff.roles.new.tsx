import { createFileRoute } from '@tanstack/react-router'
import { NewRolePage } from '#modules/staff/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/staff/roles/new')({
  beforeLoad: onlyFor('settings:manage'),
  component: NewRolePage,
})
