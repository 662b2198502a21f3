import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { ScanPage } from '#modules/qr/scan-page.tsx'
import { onlyFor } from '../only-for.ts'

const SEARCH = z.object({ code: z.string().max(200).optional() })

export const Route = createFileRoute('/_app/scan')({
  validateSearch: asWritten,
  beforeLoad: onlyFor('assets:read'),
  component: Screen,
})

function Screen() {
  return <ScanPage {...useSearchOf(SEARCH, Route.useSearch())} />
}
