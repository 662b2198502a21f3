import { createFileRoute } from '@tanstack/react-router'
import { OperatorsPage } from '#modules/platform/index.ts'

export const Route = createFileRoute('/_in/operators')({ component: OperatorsPage })
