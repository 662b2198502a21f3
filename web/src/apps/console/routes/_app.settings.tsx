import { createFileRoute, Outlet } from '@tanstack/react-router'
import { SettingsFrame } from '#modules/settings/index.ts'
import { onlyFor } from '../only-for.ts'

export const Route = createFileRoute('/_app/settings')({ beforeLoad: onlyFor('settings:manage'), component: Screen })

function Screen() {
  return (
    <SettingsFrame>
      <Outlet />
    </SettingsFrame>
  )
}
