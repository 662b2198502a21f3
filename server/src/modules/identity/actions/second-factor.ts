import { isAPIError } from 'better-auth/api'
import type { identity as endpoints, Input } from '@mtambo/contract'
import { withoutOrg } from '#core/db.ts'
import { invalid, Refusal } from '#core/errors.ts'
import type { Client } from '#core/http.ts'
import { auth, opening } from '../auth.ts'
import { asBackupCode } from '../backup-codes.ts'
import { withoutSession } from '../cookies.ts'
import { sameDoor } from '../doors.ts'
import { byAddress, countAttempt, giveBack } from '../lock-out.ts'
import { chosenDoor, enter, forgetChosenDoor } from '../sign-in.ts'

/** Six digits are a code of the app, anything else one of the backup codes. Five tries, ten for the account, then a pause. */
export async function secondFactor({ code }: Input<typeof endpoints.secondFactor>, client: Client) {
  const { remember, ...door } = chosenDoor(client)
  const limit = byAddress(client.ip)
  await countAttempt([limit])
  const typed = code.replace(/\s/g, '')
  const headers = withoutSession(client.headers)
  const doorOf = (userId: string) => withoutOrg((tx) => sameDoor(tx, userId, door), { read: true })
  try {
    const answer = await opening.run({ ip: client.ip, remember, doorOf }, () =>
      /^\d{6}$/.test(typed)
        ? auth().api.verifyTOTP({ body: { code: typed }, headers, returnHeaders: true })
        : auth().api.verifyBackupCode({ body: { code: asBackupCode(typed) }, headers, returnHeaders: true }),
    )
    client.answerCookies.push(...answer.headers.getSetCookie())
    forgetChosenDoor(client)
    await withoutOrg((tx) => giveBack(tx, limit))
    await enter(answer.response.token ?? '')
    return { next: 'home' as const }
  } catch (error) {
    throw isAPIError(error) ? refusalOf(error.body?.['code']) : error
  }
}

function refusalOf(code: unknown) {
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE')
    return invalid({ code: 'This code is wrong or too old. Use the one your app shows now, or a backup code.' })
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED')
    return new Refusal('too_many', 'Too many wrong codes. Try again in 15 minutes.')
  if (code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
    return new Refusal('unauthenticated', 'Too many wrong codes. Sign in again.')
  return new Refusal('unauthenticated', 'This took too long. Sign in again.')
}
