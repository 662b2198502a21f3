import { createFileRoute } from '@tanstack/react-router'
import { onlyStaff } from '../only-staff.ts'
import { Shell } from '../shell/shell.tsx'

export const Route = createFileRoute('/_app')({
  beforeLoad: ({ context, location }) => onlyStaff(context.queryClient, location.href),
  component: Shell,
})
