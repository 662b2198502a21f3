import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { withOrg } from '#core/db.ts'
import { outside } from '#core/outside/index.ts'
import { organisations } from '#modules/identity/index.ts'
import { newOrg, type TestOrg } from '#testing/index.ts'
import { named, readCatalogue } from './catalogue.ts'
import { dump } from './dump.ts'
import { clear } from './emptiness.ts'
import { NOT_CARRIED } from './exceptions.ts'
import { aDepartment, aPath, aUtility, everything } from './fixtures.ts'
import { restoreBeside } from './restore-beside.ts'

const archived = async (org: TestOrg) => {
  const path = aPath()
  await dump(org.id, path, 'Somebody')
  return () => Promise.resolve(createReadStream(path))
}

/** As if the archive came to another installation: the organisation and its files are gone. */
const vanish = (org: TestOrg) =>
  org.look(async (ctx) => {
    const keys = await ctx.tx.execute<{ key: string }>(sql`select storage_key as key from files`)
    for (const { key } of keys.rows) await outside().storage.remove(key)
    await clear(ctx, await readCatalogue(ctx.tx))
    for (const table of Object.keys(NOT_CARRIED))
      await ctx.tx.execute(sql`delete from ${sql.raw(named(table))} where org_id = ${ctx.orgId}`)
    await ctx.tx.execute(sql`delete from qr_codes where organisation_id = ${ctx.orgId}`)
    await ctx.tx.delete(organisations).where(eq(organisations.id, ctx.orgId))
  })

const roomOf = (org: { id: string }) =>
  withOrg({ orgId: org.id }, (tx) =>
    tx.execute(sql`select kind, files, bytes from file_usage where org_id = ${org.id} and files > 0 order by 1`),
  ).then(({ rows }) => rows)

const recordOf = (org: { id: string }) =>
  withOrg(
    { orgId: org.id },
    async (tx) => (await tx.select().from(organisations).where(eq(organisations.id, org.id)))[0],
  )

test.each([
  ['a maintenance department', aDepartment, 28],
  ['a utility with customers', aUtility, 15],
])('%s comes back row by row and id for id, and so do its files', async (_, make, registers) => {
  const org = await make()
  const before = await everything(org.id)
  const [record, room] = [await recordOf(org), await roomOf(org)]
  expect(Object.keys(before).length).toBeGreaterThan(registers)
  const archive = await archived(org)
  await vanish(org)
  expect(await everything(org.id)).toEqual({})

  const done = await restoreBeside(archive)
  expect(done).toMatchObject({ orgId: org.id, newPeople: 0, nameOnly: [] })
  const after = await everything(org.id)
  expect(Object.keys(after)).toEqual(Object.keys(before))
  for (const table of Object.keys(before)) expect(after[table], table).toEqual(before[table])
  expect(await recordOf(org)).toEqual(record)
  expect(await roomOf(org)).toEqual(room)
  const keys = await org.look(({ tx }) =>
    tx.execute<{ key: string; bytes: number }>(sql`select storage_key as key, bytes from files`),
  )
  for (const { key, bytes } of keys.rows)
    expect((await buffer((await outside().storage.get(key))!.bytes)).length).toBe(bytes)
})

test('beside, everything keeps its id within an organisation of its own', async () => {
  const org = await aDepartment()
  const archive = await archived(org)
  await expect(restoreBeside(archive)).rejects.toThrow('choose another one with --as')
  const { orgId } = await restoreBeside(archive, { slug: `${org.slug}-2` })
  expect(orgId).not.toBe(org.id)
  const [{ asset_codes: labels, ...before }, after] = [await everything(org.id), await everything(orgId)]
  // The labels that hang on the machines lead where they led.
  expect(labels).toHaveLength(2)
  expect(after).not.toHaveProperty('asset_codes')
  for (const table of Object.keys(before)) expect(after[table], table).toEqual(before[table])
  // What is done in one of them is not seen in the other.
  const other = await newOrg('general')
  expect(await everything(other.id)).not.toHaveProperty('assets')
})
