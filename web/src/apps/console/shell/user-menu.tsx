import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { type ComponentProps, lazy } from 'react'
import { useMe } from '#lib/session.ts'
import { Initials } from '#ui/initials.tsx'
import { WhenWanted } from '#ui/when-wanted.tsx'

const load = () => import('./user-menu-list.tsx')
const UserMenuList = lazy(load)

export const UserMenu = () => (
  <WhenWanted load={load} face={(press) => <UserFace aria-haspopup="menu" aria-expanded={false} {...press} />}>
    <UserMenuList />
  </WhenWanted>
)

export function UserFace(props: ComponentProps<'button'>) {
  const { user } = useMe()
  return (
    <UnstyledButton p={4} style={{ borderRadius: 999 }} {...props}>
      <Initials name={user.name} />
      <VisuallyHidden>{user.name}: account menu</VisuallyHidden>
    </UnstyledButton>
  )
}
