import { and, eq, inArray, isNull, or, sql, type AnyColumn } from 'drizzle-orm'
import type { Ctx } from '#core/context.ts'
import { assets, sameTag } from '#modules/assets/index.ts'
import { members, users } from '#modules/identity/index.ts'
import { stores } from '#modules/inventory/index.ts'
import { locations } from '#modules/locations/index.ts'
import { teams } from '#modules/staff/index.ts'
import { vendors } from '#modules/vendors/index.ts'
import type { Reference } from './register.ts'

/** What a cell names. By a code it is one thing; by a name it may be several, and then none of them is meant. */
export type Named = { id: string; category?: string } | 'several'
type Row = { id: string; code: string | null; name: string; category?: string }
type Looked = Exclude<Reference, 'own'>

const lower = (text: string) => text.toLowerCase()
const byName = (column: AnyColumn, texts: string[]) => inArray(sql`lower(${column})`, texts.map(lower))

const FIND: Record<Looked, (ctx: Ctx, texts: string[]) => PromiseLike<Row[]>> = {
  asset: ({ tx, orgId }, texts) =>
    tx
      .select({ id: assets.id, code: assets.tag, name: assets.tag, category: assets.category })
      .from(assets)
      .where(and(eq(assets.orgId, orgId), inArray(assets.tag, texts.map(sameTag)))),
  location: ({ tx, orgId }, texts) =>
    tx
      .select({ id: locations.id, code: locations.code, name: locations.name })
      .from(locations)
      .where(
        and(
          eq(locations.orgId, orgId),
          eq(locations.status, 'active'),
          or(
            inArray(
              locations.code,
              texts.map((text) => text.toUpperCase()),
            ),
            byName(locations.name, texts),
          ),
        ),
      ),
  vendor: ({ tx, orgId }, texts) =>
    tx
      .select({ id: vendors.id, code: vendors.code, name: vendors.name })
      .from(vendors)
      .where(
        and(
          eq(vendors.orgId, orgId),
          or(
            inArray(
              vendors.code,
              texts.map((text) => text.toUpperCase()),
            ),
            inArray(vendors.nameKey, texts.map(lower)),
          ),
        ),
      ),
  store: ({ tx, orgId }, texts) =>
    tx
      .select({ id: stores.id, code: sql<null>`null`, name: stores.name })
      .from(stores)
      .where(and(eq(stores.orgId, orgId), byName(stores.name, texts))),
  team: ({ tx, orgId }, texts) =>
    tx
      .select({ id: teams.id, code: sql<null>`null`, name: teams.name })
      .from(teams)
      .where(and(eq(teams.orgId, orgId), isNull(teams.dissolvedAt), byName(teams.name, texts))),
  person: async ({ tx, orgId }, texts) => {
    const rows = await tx
      .select({ id: users.id, email: users.email, username: users.username, name: users.name })
      .from(members)
      .innerJoin(users, eq(users.id, members.userId))
      .where(
        and(
          eq(members.orgId, orgId),
          eq(members.status, 'active'),
          or(byName(users.email, texts), byName(users.username, texts), byName(users.name, texts)),
        ),
      )
    return rows.flatMap(({ id, email, username, name }) => [
      { id, code: email, name },
      { id, code: username, name },
    ])
  },
}

/** Looks up all that a few rows name, in one query for each kind of thing. */
export async function lookUp(ctx: Ctx, refers: Looked, texts: string[]): Promise<Map<string, Named>> {
  const found = new Map<string, Named>()
  if (texts.length === 0) return found
  const rows = await FIND[refers](ctx, texts)
  for (const { id, name, category } of rows) {
    const before = found.get(lower(name))
    const same = before === undefined || (before !== 'several' && before.id === id)
    found.set(lower(name), same ? { id, ...(category && { category }) } : 'several')
  }
  for (const { id, code, category } of rows) if (code) found.set(lower(code), { id, ...(category && { category }) })
  return found
}

const WORDS: Record<Looked, string> = {
  asset: 'equipment with the tag',
  location: 'location with the code or name',
  vendor: 'vendor with the code or name',
  store: 'store called',
  team: 'team called',
  person: 'active member of staff with the e-mail, user name or name',
}

export const notFound = (refers: Looked, text: string) => `There is no ${WORDS[refers]} ${text}.`
export const notOne = (refers: Looked, text: string) =>
  `There are several with the name ${text}. ${refers === 'person' ? 'Write the e-mail address.' : 'Write the code.'}`
