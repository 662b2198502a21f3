import { createFileRoute } from '@tanstack/react-router'
import { MyThreadsPage } from '#modules/messages/portal.ts'

export const Route = createFileRoute('/_in/support/')({ component: MyThreadsPage })
