import type { Me, Permission } from '@mtambo/contract'
import { Refused } from '#lib/refused.ts'

/**
 * For a page that stands on an endpoint: whoever may not ask it is told so, and the server is not asked in vain. By the
 * name of the permission, because the endpoint itself would bring its contract into everybody's first load.
 */
export const onlyFor =
  (permission: Permission) =>
  ({ context: { me } }: { context: { me: Me } }) => {
    if (me.role?.grants[permission]) return
    throw new Refused(
      'forbidden',
      'Your role does not include this page. If you need it for your work, ask an administrator of your organisation.',
    )
  }
