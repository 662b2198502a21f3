import { createFileRoute } from '@tanstack/react-router'
import { MyPreferencesPage } from '#modules/notifications/portal.ts'

export const Route = createFileRoute('/_in/profile/messages')({ component: MyPreferencesPage })
