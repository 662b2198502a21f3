import { createFileRoute } from '@tanstack/react-router'
import { CompletionRulesPart } from '#modules/completion/index.ts'

export const Route = createFileRoute('/_app/settings/completion')({ component: CompletionRulesPart })
