import { createFileRoute, redirect } from '@tanstack/react-router'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/purchasing/')({
  beforeLoad: (at) => {
    onlyFor('purchasing:read')(at)
    throw redirect({ to: '/purchasing/requests', search: { status: 'open' }, replace: true })
  },
})
