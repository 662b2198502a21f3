import type { Endpoint, Grants, Me } from '@mtambo/contract'
import { Refused } from '#lib/refused.ts'

/** For a page that stands on an endpoint: whoever may not ask it is told so, and the server is not asked in vain. */
export const onlyFor =
  ({ can }: Endpoint) =>
  ({ context: { me } }: { context: { me: Me } }) => {
    if (me.role?.grants[can as keyof Grants]) return
    throw new Refused(
      'forbidden',
      'Your role does not include this page. If you need it for your work, ask an administrator of your organisation.',
    )
  }
