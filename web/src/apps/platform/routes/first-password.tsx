import { createFileRoute } from '@tanstack/react-router'
import { FirstPasswordPage } from '#modules/identity/index.ts'
import { useEnter } from '../use-enter.ts'

export const Route = createFileRoute('/first-password')({ component: Door })

function Door() {
  const enter = useEnter()
  return <FirstPasswordPage onDone={() => enter('home')} />
}
