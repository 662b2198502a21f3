import { createFileRoute } from '@tanstack/react-router'
import { ForgottenPage } from '#modules/identity/index.ts'

export const Route = createFileRoute('/forgotten')({ component: ForgottenPage })
