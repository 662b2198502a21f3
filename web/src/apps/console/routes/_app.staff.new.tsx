import { createFileRoute } from '@tanstack/react-router'
import { AddMemberPage } from '#modules/staff/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/staff/new')({
  beforeLoad: onlyFor('staff:manage'),
  component: AddMemberPage,
})
