import { createFileRoute } from '@tanstack/react-router'
import { NewVendorPage } from '#modules/vendors/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/purchasing/vendors/new')({
  beforeLoad: onlyFor('purchasing:edit'),
  component: NewVendorPage,
})
