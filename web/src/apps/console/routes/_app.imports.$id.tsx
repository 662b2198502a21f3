import { createFileRoute } from '@tanstack/react-router'
import { ImportPage } from '#modules/exchange/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/imports/$id')({ beforeLoad: onlyFor('data:manage'), component: Screen })

function Screen() {
  return <ImportPage id={Route.useParams().id} />
}
