import { createFileRoute } from '@tanstack/react-router'
import { MyWorkPage } from '#modules/work-orders/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/my-work')({
  beforeLoad: onlyFor('work-orders:complete'),
  component: MyWorkPage,
})
