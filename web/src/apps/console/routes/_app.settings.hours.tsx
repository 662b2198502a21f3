import { createFileRoute } from '@tanstack/react-router'
import { HoursPart } from '#modules/settings/index.ts'

export const Route = createFileRoute('/_app/settings/hours')({ component: HoursPart })
