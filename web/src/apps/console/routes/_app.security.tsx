import { createFileRoute } from '@tanstack/react-router'
import { SecurityPage } from '#modules/identity/index.ts'

export const Route = createFileRoute('/_app/security')({ component: SecurityPage })
