import { createFileRoute } from '@tanstack/react-router'
import { MyConnectionsPage } from '#modules/connections/portal.ts'

export const Route = createFileRoute('/_in/connections/')({ component: MyConnectionsPage })
