import { createFileRoute } from '@tanstack/react-router'
import { SecondFactorPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

export const Route = createFileRoute('/second-factor')({ component: Door })

function Door() {
  return <SecondFactorPage onNext={useEnter()} />
}
