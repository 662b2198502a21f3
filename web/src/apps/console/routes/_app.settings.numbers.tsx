import { createFileRoute } from '@tanstack/react-router'
import { NumbersPart } from '#modules/settings/index.ts'

export const Route = createFileRoute('/_app/settings/numbers')({ component: NumbersPart })
