import { createFileRoute } from '@tanstack/react-router'
import { AddMyAccountPage } from '#modules/customers/portal.ts'

export const Route = createFileRoute('/_in/accounts/add')({ component: AddMyAccountPage })
