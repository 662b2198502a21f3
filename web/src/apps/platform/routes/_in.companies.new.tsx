import { createFileRoute } from '@tanstack/react-router'
import { NewCompanyPage } from '#modules/platform/index.ts'

export const Route = createFileRoute('/_in/companies/new')({ component: NewCompanyPage })
