import { createHmac, timingSafeEqual } from 'node:crypto'
import { identityConfig } from './auth.ts'

const secure = () => identityConfig().publicUrl.startsWith('https:')
const nameOf = (name: string) => `${secure() ? '__Secure-' : ''}mtambo.${name}`

export const SESSION = 'session_token'

/** The raw value of one of our cookies, as the browser sent it. */
export function sentCookie(headers: Headers, name: string): string | undefined {
  const wanted = `${nameOf(name)}=`
  const found = headers
    .get('cookie')
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(wanted))
  return found?.slice(wanted.length) || undefined
}

/** A cookie to set. Without an age it ends with the browser; with 0 it is deleted. */
export const setCookie = (name: string, raw: string, maxAge?: number) =>
  [
    `${nameOf(name)}=${raw}`,
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
    'Path=/',
    'HttpOnly',
    ...(secure() ? ['Secure'] : []),
    'SameSite=Lax',
  ].join('; ')

/** The same headers without the session: for somebody who is about to get a new one. */
export function withoutSession(headers: Headers): Headers {
  const rest = new Headers(headers)
  const kept =
    headers
      .get('cookie')
      ?.split(/;\s*/)
      .filter((pair) => !pair.startsWith(`${nameOf(SESSION)}=`)) ?? []
  if (kept.length > 0) rest.set('cookie', kept.join('; '))
  else rest.delete('cookie')
  return rest
}

const signatureOf = (token: string) => createHmac('sha256', identityConfig().secret).update(token).digest()

/** As the sign-in library signs its cookies: `token.signature`. */
export const signed = (token: string) => encodeURIComponent(`${token}.${signatureOf(token).toString('base64')}`)

/** The token of a signed cookie, if we signed it. */
export function verified(raw: string): string | undefined {
  let text: string
  try {
    text = decodeURIComponent(raw)
  } catch {
    return undefined
  }
  const dot = text.lastIndexOf('.')
  const [token, given] = [text.slice(0, dot), Buffer.from(text.slice(dot + 1), 'base64')]
  const right = signatureOf(token)
  return dot > 0 && given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}
