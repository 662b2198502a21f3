import { createFileRoute } from '@tanstack/react-router'
import { onlyOperators } from '../only-operators.ts'
import { Shell } from '../shell.tsx'

export const Route = createFileRoute('/_in')({
  beforeLoad: ({ context }) => onlyOperators(context.queryClient),
  component: Shell,
})
