import { createFileRoute } from '@tanstack/react-router'
import { OperatorSignInPage } from '#modules/platform/index.ts'
import { useEnter } from '../use-enter.ts'

export const Route = createFileRoute('/sign-in')({ component: Door })

function Door() {
  return <OperatorSignInPage onNext={useEnter()} />
}
