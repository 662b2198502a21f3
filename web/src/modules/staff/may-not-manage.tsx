import type { StaffPage } from '@mtambo/contract'
import { Alert, Anchor } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Link } from '#lib/router.ts'
import { useMe } from '#lib/session.ts'

/** Why this person can only be looked at. */
export function MayNotManage({ member: { userId, mayManage } }: { member: StaffPage }) {
  const { user } = useMe()
  if (mayManage) return null
  return (
    <Alert color="gray" icon={<IconLock aria-hidden />}>
      {userId === user.id ? (
        <>
          This is you. Change your name, e-mail and phone in{' '}
          <Anchor component={Link} to="/profile" underline="always" inherit>
            your profile
          </Anchor>
          ; your role is given to you by somebody else.
        </>
      ) : (
        'Their role is not below yours, so you can look but change nothing. Ask somebody with a higher role.'
      )}
    </Alert>
  )
}
