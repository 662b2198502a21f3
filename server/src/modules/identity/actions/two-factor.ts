import { isAPIError } from 'better-auth/api'
import QRCode from 'qrcode'
import type { identity as endpoints, Input } from '@mtambo/contract'
import type { Ctx } from '#core/context.ts'
import { invalid, notAllowedNow } from '#core/errors.ts'
import { emit } from '#core/events.ts'
import type { Client } from '#core/http.ts'
import { authIn } from '../auth.ts'
import { confirmPassword } from '../confirm-password.ts'
import { twoFactorStarted, twoFactorStopped } from '../events.ts'
import { myself } from '../me.ts'
import { shownEmail } from '../rules.ts'
import { dropSessions } from '../sessions.ts'

/** The secret for the app and the codes for the drawer. Nothing changes until a first code proves that the app has it. */
export async function startTwoFactor(
  ctx: Ctx,
  { password }: Input<typeof endpoints.startTwoFactor>,
  { headers }: Client,
) {
  const user = await myself(ctx)
  if (user.twoFactorEnabled)
    throw notAllowedNow('Two-factor sign-in is on already. Switch it off first to use another phone.')
  await confirmPassword(ctx, user.id, 'password', password)
  const { totpURI, backupCodes } = await authIn(ctx.tx).api.enableTwoFactor({ body: { password }, headers })
  const uri = labelled(totpURI, user.displayUsername ?? shownEmail(user.email) ?? user.phone ?? user.name)
  return { uri, qrSvg: await QRCode.toString(uri, { type: 'svg', margin: 1 }), backupCodes }
}

/** The library names the account by its e-mail address, which may be an invented one. */
const labelled = (uri: string, account: string) =>
  uri.replace(/^otpauth:\/\/totp\/[^?]*/, `otpauth://totp/Mtambo:${encodeURIComponent(account)}`)

/** Switches it on, and replaces this session's cookie. */
export async function confirmTwoFactor(
  ctx: Ctx,
  { code }: Input<typeof endpoints.confirmTwoFactor>,
  { headers, answerCookies }: Client,
) {
  const user = await myself(ctx)
  if (user.twoFactorEnabled) throw notAllowedNow('Two-factor sign-in is on already.')
  const answer = await authIn(ctx.tx)
    .api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers, returnHeaders: true })
    .catch(refuse)
  answerCookies.push(...answer.headers.getSetCookie())
  await dropSessions(ctx, user.id)
  await emit(ctx, twoFactorStarted, { about: user.id, data: { userId: user.id } })
  return { done: true as const }
}

function refuse(error: unknown): never {
  if (!isAPIError(error)) throw error
  if (error.body?.['code'] === 'TOTP_NOT_ENABLED') throw notAllowedNow('Start with the QR code first.')
  throw invalid({ code: 'This code is wrong or too old. Use the one your app shows now.' })
}

export async function stopTwoFactor(
  ctx: Ctx,
  { password }: Input<typeof endpoints.stopTwoFactor>,
  { headers, answerCookies }: Client,
) {
  const user = await myself(ctx)
  if (!user.twoFactorEnabled) throw notAllowedNow('Two-factor sign-in is off already.')
  await confirmPassword(ctx, user.id, 'password', password)
  const answer = await authIn(ctx.tx).api.disableTwoFactor({ body: { password }, headers, returnHeaders: true })
  answerCookies.push(...answer.headers.getSetCookie())
  await dropSessions(ctx, user.id)
  await emit(ctx, twoFactorStopped, { about: user.id, data: { userId: user.id } })
  return { done: true as const }
}
