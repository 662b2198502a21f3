import { createFileRoute } from '@tanstack/react-router'
import { NewItemPage } from '#modules/inventory/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/stock/new')({
  beforeLoad: onlyFor('inventory:edit'),
  component: NewItemPage,
})
