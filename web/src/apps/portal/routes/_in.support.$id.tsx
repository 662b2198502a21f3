import { createFileRoute } from '@tanstack/react-router'
import { MyThreadPage } from '#modules/messages/portal.ts'

export const Route = createFileRoute('/_in/support/$id')({ component: Screen })

function Screen() {
  return <MyThreadPage id={Route.useParams().id} />
}
