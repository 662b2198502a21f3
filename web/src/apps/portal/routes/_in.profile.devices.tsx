import { createFileRoute } from '@tanstack/react-router'
import { DevicesPage } from '#modules/identity/portal.ts'

export const Route = createFileRoute('/_in/profile/devices')({ component: DevicesPage })
