import { createFileRoute } from '@tanstack/react-router'
import { SupportPart } from '#modules/platform/index.ts'

export const Route = createFileRoute('/_app/settings/support')({ component: SupportPart })
