import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { withOrg } from '#core/db.ts'
import { newOrg } from '#testing/index.ts'

/** Tables of no organisation: people and sign-in, the organisations themselves, and who may go through which door. */
const GLOBAL_TABLES = [
  'users',
  'sessions',
  'accounts',
  'verifications',
  'two_factors',
  'organisations',
  'user_organisations',
  'login_failures',
  'platform_operators',
  'platform_companies',
  'support_accesses',
  'qr_codes',
]

describe('the fence', () => {
  type Table = { name: string; columns: string[]; enabled: boolean; forced: boolean; policies: string[] }
  let tables: Table[]

  beforeAll(async () => {
    const org = await newOrg()
    const { rows } = await withOrg({ orgId: org.id }, (tx) =>
      tx.execute<Table>(sql`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select array_agg(attname::text) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
        (select coalesce(array_agg(polname::text || case when polpermissive then '' else ' (restrictive)' end), '{}') from pg_policy where polrelid = c.oid) as policies
      from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace`),
    )
    tables = rows
  })

  test('every table belongs to an organisation, or stands on the short list', () => {
    expect(
      tables
        .filter(({ columns }) => !columns.includes('org_id'))
        .map(({ name }) => name)
        .sort(),
    ).toEqual([...GLOBAL_TABLES].sort())
  })

  test('every tenant table is fenced by exactly one permissive policy, for its owner too', () => {
    const open = tables.filter(
      ({ columns, enabled, forced, policies }) =>
        columns.includes('org_id') && !(enabled && forced && String(policies) === 'fence'),
    )
    expect(open).toEqual([])
  })

  test("the application's role owns nothing and cannot step over the fence", async () => {
    const org = await newOrg()
    const {
      rows: [role],
    } = await withOrg({ orgId: org.id }, (tx) =>
      tx.execute(
        sql`select rolname, rolsuper, rolbypassrls, (select count(*)::int from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = current_user`,
      ),
    )
    expect(role).toEqual({ rolname: 'mtambo_app', rolsuper: false, rolbypassrls: false, owns: 0 })
  })

  test('references between tenant tables are paired with the organisation', async () => {
    const org = await newOrg()
    const { rows } = await withOrg({ orgId: org.id }, (tx) =>
      tx.execute(sql`
      select conrelid::regclass::text || '.' || conname as unpaired from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace
        and exists (select from pg_attribute where attrelid = confrelid and attname = 'org_id')
        and not exists (select from pg_attribute where attrelid = conrelid and attname = 'org_id' and attnum = any(conkey))`),
    )
    expect(rows).toEqual([])
  })
})
