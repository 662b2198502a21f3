import { PublicLanguage } from '@mtambo/contract'
import type { PageVisit } from '#core/pages.ts'

const COOKIE = 'mtambo_language'
const YEAR = 365 * 86_400

const known = (code: string | undefined) => PublicLanguage.safeParse(code).data

/** The one that was just chosen; else the one that was kept; else the first of the browser's that there is. */
export function languageOf({ query, cookies, client }: PageVisit): PublicLanguage {
  const preferred = (client.headers.get('accept-language') ?? '')
    .split(',')
    .map((tag) => known(tag.trim().slice(0, 2).toLowerCase()))
  return known(query['l']) ?? known(cookies[COOKIE]) ?? preferred.find((code) => code !== undefined) ?? 'en'
}

/** What keeps the one that was just chosen. */
export const keptLanguage = ({ query }: PageVisit) => {
  const chosen = known(query['l'])
  return chosen && { cookie: `${COOKIE}=${chosen}; Path=/q; Max-Age=${YEAR}; SameSite=Lax` }
}
