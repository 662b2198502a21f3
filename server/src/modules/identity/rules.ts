import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js'

/** Signing in asks for an address of everyone; who has none gets one that cannot exist (RFC 2606). */
export const inventedEmail = (userId: string) => `${userId}@user.invalid`
export const isInvented = (email: string) => email.toLowerCase().endsWith('.invalid')
export const shownEmail = (email: string) => (isInvented(email) ? null : email)

/** A phone number as it is dialled from anywhere (E.164), or undefined if it cannot be one. */
export function phoneNumber(typed: string, country: string): string | undefined {
  const parsed = parsePhoneNumberFromString(typed.replace(/^00/, '+'), country as CountryCode)
  return parsed?.isPossible() ? parsed.number : undefined
}

/** A login in one form: a phone number as it is dialled, anything else in lower case. */
export const sameName = (login: string, countries: string[]) =>
  countries.map((country) => phoneNumber(login.trim(), country)).find((phone) => phone !== undefined) ??
  login.trim().toLowerCase()

/**
 * Whose address it is, for counting attempts: of IPv6, whoever has one has the other 2⁶⁴ of its network too, so only the
 * network counts. An IPv4 address may be written as one of those.
 */
export function networkOf(ip: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? []
  if (mapped) return mapped
  if (!ip.includes(':')) return ip
  const [before = '', after] = ip.toLowerCase().split('::')
  const groups = (part = '') => part.split(':').filter(Boolean)
  const left = groups(before)
  const zeros = after === undefined ? 0 : Math.max(0, 8 - left.length - groups(after).length)
  const all = [...left, ...Array<string>(zeros).fill('0'), ...groups(after)]
  return `${all
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`
}

/** Minutes left, rounded up, in words. */
export function waiting(until: Date, now: Date) {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return minutes === 1 ? 'a minute' : `${minutes} minutes`
}

const BROWSERS: [RegExp, string][] = [
  [/Edg/, 'Edge'],
  [/OPR|Opera/, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** What a browser says it is, as a person would say it. */
export function deviceOf(userAgent: string | null): string {
  const named = (names: [RegExp, string][]) => names.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1]
  const [browser, system] = [named(BROWSERS), named(SYSTEMS)]
  return browser && system ? `${browser} on ${system}` : (browser ?? system ?? 'Unknown device')
}
