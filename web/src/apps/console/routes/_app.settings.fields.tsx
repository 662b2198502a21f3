import { createFileRoute } from '@tanstack/react-router'
import { z } from 'zod'
import { asWritten, useSearchOf } from '#lib/search.ts'
import { FieldsPart } from '#modules/settings/index.ts'

const SEARCH = z.object({ category: z.string().max(40).optional() })

export const Route = createFileRoute('/_app/settings/fields')({ validateSearch: asWritten, component: Screen })

function Screen() {
  const navigate = Route.useNavigate()
  const { category } = useSearchOf(SEARCH, Route.useSearch())
  return (
    <FieldsPart
      category={category}
      onCategory={(next) => void navigate({ search: { category: next }, replace: true })}
    />
  )
}
