import { asc, sql } from 'drizzle-orm'
import { withoutOrg } from '#core/db.ts'
import { organisations, userOrganisations } from '#modules/identity/index.ts'
import { opened, type Env, type Say } from './open.ts'

/** Lists the organisations of this installation. */
export const listOrganisations = (env: Env, _: string[], say: Say) =>
  opened(env, async () => {
    const rows = await withoutOrg((tx) =>
      tx
        .select({
          slug: organisations.slug,
          name: organisations.name,
          kind: organisations.kind,
          status: organisations.status,
          people: sql<number>`(select count(*)::int from ${userOrganisations} d
            where d.organisation_id = organisations.id and d.customer_id is null and d.status = 'active')`,
        })
        .from(organisations)
        .orderBy(asc(organisations.slug)),
    )
    if (rows.length === 0) return say('There is no organisation yet. `mtambo init` makes the first one.')
    const widest = Math.max(...rows.map(({ slug }) => slug.length))
    for (const { slug, name, kind, status, people } of rows)
      say(`${slug.padEnd(widest)}  ${status.padEnd(9)}  ${String(people).padStart(5)} staff  ${kind}  ${name}`)
  })
