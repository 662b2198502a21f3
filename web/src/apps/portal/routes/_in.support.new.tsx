import { createFileRoute } from '@tanstack/react-router'
import { MyNewMessagePage } from '#modules/messages/portal.ts'

export const Route = createFileRoute('/_in/support/new')({ component: MyNewMessagePage })
