import { createFileRoute } from '@tanstack/react-router'
import { OrganisationPart } from '#modules/settings/index.ts'

export const Route = createFileRoute('/_app/settings/')({ component: OrganisationPart })
