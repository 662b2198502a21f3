import { createFileRoute } from '@tanstack/react-router'
import { OperatorSecurityPage } from '#modules/platform/index.ts'

export const Route = createFileRoute('/_in/security')({ component: OperatorSecurityPage })
