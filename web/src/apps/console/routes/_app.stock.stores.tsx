import { createFileRoute } from '@tanstack/react-router'
import { StoresPage } from '#modules/inventory/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/stock/stores')({
  beforeLoad: onlyFor('inventory:read'),
  component: StoresPage,
})
