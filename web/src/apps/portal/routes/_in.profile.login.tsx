import { createFileRoute } from '@tanstack/react-router'
import { LoginPage } from '#modules/identity/portal.ts'

export const Route = createFileRoute('/_in/profile/login')({ component: LoginPage })
