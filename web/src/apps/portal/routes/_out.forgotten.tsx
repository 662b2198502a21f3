import { createFileRoute } from '@tanstack/react-router'
import { ForgottenPage } from '#modules/identity/portal.ts'

export const Route = createFileRoute('/_out/forgotten')({ component: ForgottenPage })
