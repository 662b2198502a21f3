import { CategoryList, type Organisation, type OrganisationKind, type Preset } from '@mtambo/contract'
import { and, asc, eq } from 'drizzle-orm'
import { now } from '#core/clock.ts'
import type { Ctx } from '#core/context.ts'
import { registerManner } from '#core/csv.ts'
import { withOrg, withoutOrg, type Tx } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { presets } from '#presets/index.ts'
import { PLATFORM } from './platform-door.ts'
import { categories, organisations, roles } from './tables.ts'

type Overrides = Partial<
  Pick<Preset, 'country' | 'currency' | 'timeZone' | 'modules' | 'words' | 'areas' | 'numberFormats'>
> & { seats?: number | null; id?: string }
type NewOrganisation = { name: string; slug: string; kind: OrganisationKind } & Overrides

/** An organisation with everything its kind starts with. */
export async function createOrganisation({ id = newId(), ...organisation }: NewOrganisation) {
  await withOrg({ orgId: id }, async (tx) => {
    await insertOrganisation(tx, { ...organisation, id }, 'active')
    await furnish(tx, id, organisation.kind)
  })
  return { id }
}

/** Its record alone: what waits for its first administrator has no more than that. */
export async function insertOrganisation(
  tx: Tx,
  { name, slug, kind, ...overrides }: NewOrganisation & { id: string },
  status: 'pending' | 'active',
) {
  const { label: _, roles: __, categories: ___, ...preset } = presets[kind]
  await tx
    .insert(organisations)
    .values({ ...preset, ...overrides, name, slug, kind, status, settings: {}, createdAt: now() })
}

/** The roles and lists of its kind, copied into its own rows: from then on they are its own. */
export async function furnish(tx: Tx, orgId: string, kind: OrganisationKind) {
  const { roles: theirRoles, categories: theirLists } = presets[kind]
  await tx.insert(roles).values(theirRoles.map((role) => ({ ...role, orgId, id: newId() })))
  const entries = Object.entries(theirLists) as [keyof typeof theirLists, Preset['categories']['case']][]
  const rows = entries.flatMap(([list, items]) =>
    items.map((item, sort) => ({ ...item, orgId, id: newId(), list, sort })),
  )
  if (rows.length > 0) await tx.insert(categories).values(rows)
}

export type KnownOrganisation = Organisation &
  Pick<typeof organisations.$inferSelect, 'numberFormats' | 'settings' | 'seats' | 'phone'>

type Lists = Organisation['categories']

const KEPT_MS = 30_000
const cache = new Map<string, { until: number; organisation: KnownOrganisation }>()

/** The organisation one works in: its words, lists, zone and formats. At most 30 seconds old. */
export async function organisationOf({ tx, orgId }: Pick<Ctx, 'tx' | 'orgId'>): Promise<KnownOrganisation> {
  if (orgId === PLATFORM) return installation
  const known = cache.get(orgId)
  if (known && known.until > Date.now()) return known.organisation
  const [row] = await tx.select().from(organisations).where(eq(organisations.id, orgId))
  if (!row) throw new Error('The organisation of this request does not exist')
  const items = await tx
    .select({
      list: categories.list,
      code: categories.code,
      label: categories.label,
      interruption: categories.interruption,
      active: categories.active,
    })
    .from(categories)
    .where(eq(categories.orgId, orgId))
    .orderBy(asc(categories.list), asc(categories.sort))
  const lists = Object.fromEntries(CategoryList.options.map((list) => [list, []])) as unknown as Lists
  const formerCategories: Organisation['formerCategories'] = []
  for (const { list, active, ...item } of items)
    if (active) lists[list].push(item)
    else formerCategories.push({ list, ...item })
  // Words, lists and formats that came with a later version are those of the kind, until the organisation has its own.
  const preset = presets[row.kind]
  for (const list of CategoryList.options)
    if (!items.some((item) => item.list === list)) lists[list] = preset.categories[list]
  const words = { ...preset.words, ...row.words }
  const numberFormats = { ...preset.numberFormats, ...row.numberFormats }
  const organisation = { ...row, words, numberFormats, categories: lists, formerCategories }
  cache.set(orgId, { until: Date.now() + KEPT_MS, organisation })
  return organisation
}

/** In whose name the installation itself writes letters. */
const installation: KnownOrganisation = {
  ...presets.general,
  id: PLATFORM,
  name: 'Mtambo',
  slug: 'platform',
  modules: [],
  formerCategories: [],
  accent: null,
  logoUrl: null,
  settings: {},
  seats: null,
  phone: null,
}

/** Is it suspended? Then its jobs wait. */
export async function isClosed(orgId: string) {
  const [row] = await withoutOrg(
    (tx) => tx.select({ status: organisations.status }).from(organisations).where(eq(organisations.id, orgId)),
    { read: true },
  )
  return row?.status === 'suspended'
}

export const forgetOrganisation = (orgId: string) => cache.delete(orgId)

/** What the organisation calls a code of one of its own lists, also one that is no longer offered; undefined if it never was. */
export async function categoryLabel(ctx: Pick<Ctx, 'tx' | 'orgId'>, list: CategoryList, code: string) {
  const { categories: lists, formerCategories } = await organisationOf(ctx)
  const former = () => formerCategories.find((category) => category.list === list && category.code === code)
  return (lists[list].find((category) => category.code === code) ?? former())?.label
}

/** Is it offered now? */
export const categoryExists = async (ctx: Pick<Ctx, 'tx' | 'orgId'>, list: CategoryList, code: string) =>
  (await organisationOf(ctx)).categories[list].some((category) => category.code === code)

export const activeOrganisations = () =>
  withoutOrg(
    async (tx) =>
      (await tx.select({ id: organisations.id }).from(organisations).where(eq(organisations.status, 'active'))).map(
        ({ id }) => id,
      ),
    { read: true },
  )

/** By the name in its address, if it is open. */
export const organisationBySlug = (slug: string) =>
  withoutOrg(
    async (tx) =>
      (
        await tx
          .select()
          .from(organisations)
          .where(and(eq(organisations.slug, slug), eq(organisations.status, 'active')))
      )[0],
    { read: true },
  )

/** Why nobody can sign in to it. */
export const whyNot = (slug: string) =>
  withoutOrg(
    async (tx) => {
      const [row] = await tx
        .select({ name: organisations.name })
        .from(organisations)
        .where(and(eq(organisations.slug, slug), eq(organisations.status, 'suspended')))
      return row ? `${row.name} is suspended: nobody can sign in for now.` : 'This organisation is not known.'
    },
    { read: true },
  )

/** The organisations one can sign in to; customers have a portal where the module is on. */
export const listDoors = () =>
  withoutOrg(
    async (tx) => {
      const rows = await tx
        .select({
          slug: organisations.slug,
          name: organisations.name,
          kind: organisations.kind,
          modules: organisations.modules,
        })
        .from(organisations)
        .where(eq(organisations.status, 'active'))
        .orderBy(asc(organisations.name))
        .limit(1000)
      return rows.map(({ modules, ...door }) => ({ ...door, portal: modules.includes('customers') }))
    },
    { read: true },
  )

registerManner(organisationOf)
