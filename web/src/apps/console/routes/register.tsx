import { createFileRoute } from '@tanstack/react-router'
import { RegisterStaffPage } from '#modules/staff/index.ts'

export const Route = createFileRoute('/register')({ component: RegisterStaffPage })
