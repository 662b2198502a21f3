import { createFileRoute } from '@tanstack/react-router'
import { NewCustomerPage } from '#modules/customers/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/customers/new')({
  beforeLoad: onlyFor('customers:edit'),
  component: NewCustomerPage,
})
