import { createFileRoute } from '@tanstack/react-router'
import { PreferencesPage } from '#modules/notifications/index.ts'

export const Route = createFileRoute('/_app/notices/settings')({ component: PreferencesPage })
