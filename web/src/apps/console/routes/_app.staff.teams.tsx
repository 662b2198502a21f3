import { createFileRoute } from '@tanstack/react-router'
import { TeamsPage } from '#modules/staff/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/staff/teams')({ beforeLoad: onlyFor('staff:manage'), component: TeamsPage })
