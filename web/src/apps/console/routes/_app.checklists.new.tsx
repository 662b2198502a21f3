import { createFileRoute } from '@tanstack/react-router'
import { NewChecklistPage } from '#modules/checklists/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/checklists/new')({
  beforeLoad: onlyFor('work-orders:create'),
  component: NewChecklistPage,
})
