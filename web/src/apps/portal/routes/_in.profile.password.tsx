import { createFileRoute } from '@tanstack/react-router'
import { PasswordPage } from '#modules/identity/portal.ts'

export const Route = createFileRoute('/_in/profile/password')({ component: PasswordPage })
