import { identity } from '@mtambo/contract'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { browser, newOrg } from '#testing/index.ts'
import {
  addMember,
  assertAssignee,
  categoryExists,
  createOrganisation,
  forgetOrganisation,
  membersWhoMay,
  nextNumber,
  personsOf,
} from './index.ts'
import { organisations } from './tables.ts'

test('one switches only to where one belongs, and works there with the role one has there', async () => {
  const [org, other, third] = [await newOrg(), await newOrg('water-utility'), await newOrg()]
  const manager = await org.as('manager').browser()
  await addMember(other.id, manager.userId, 'plumber')
  const before = await manager.call(identity.me, {})
  expect(before.organisations.map(({ id }) => id).sort()).toEqual([org.id, other.id].sort())
  const after = await manager.call(identity.switchOrganisation, { organisationId: other.id })
  expect(after).toMatchObject({ organisation: { id: other.id, currency: 'MWK' }, role: { name: 'Plumber' } })
  expect(await manager.call(identity.me, {})).toEqual(after)
  await expect(manager.call(identity.switchOrganisation, { organisationId: third.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(
    manager.call(identity.switchOrganisation, { organisationId: org.id }, { key: 'switch-back-1' }),
  ).resolves.toMatchObject({ role: { name: 'Manager' } })
})

test('the doors show active organisations, and where customers have a portal', async () => {
  const [utility, company] = [await newOrg(), await newOrg('general')]
  const { id } = await createOrganisation({ name: 'Closed', slug: `closed-${newId().slice(-8)}`, kind: 'general' })
  await utility.look(({ tx }) => tx.update(organisations).set({ status: 'suspended' }).where(eq(organisations.id, id)))
  const doors = await browser().call(identity.doors, {})
  expect(doors.find(({ slug }) => slug === utility.slug)).toMatchObject({ kind: 'electric-utility', portal: true })
  expect(doors.find(({ slug }) => slug === company.slug)).toMatchObject({ portal: false })
  expect(doors.some(({ name }) => name === 'Closed')).toBe(false)
})

test('other modules ask for numbers, categories and people', async () => {
  const org = await newOrg()
  const [technician, clerk] = [await org.as('technician').browser(), await org.as('customer_service').browser()]
  await org.as('admin').browser()
  await org.look(async (ctx) => {
    const year = ctx.now.getFullYear()
    expect(await nextNumber(ctx, 'customer')).toBe(`KP-${year}-0001`)
    expect(await nextNumber(ctx, 'meter', { area: 'NAI' })).toBe('MTR-NAI-000001')
    expect(await nextNumber(ctx, 'meter', { area: 'MSA' })).toBe('MTR-MSA-000002')
    expect(await categoryExists(ctx, 'case', 'power_outage')).toBe(true)
    expect(await categoryExists(ctx, 'case', 'leak')).toBe(false)
    expect((await membersWhoMay(ctx, 'staff:manage')).map(({ name }) => name)).toEqual(['admin'])
    expect((await personsOf(ctx, [technician.userId])).get(technician.userId)).toMatchObject({
      name: 'technician',
      email: `${org.as('technician').username}@example.com`,
    })
    await assertAssignee(ctx, technician.userId)
    await expect(assertAssignee(ctx, clerk.userId)).rejects.toMatchObject({ code: 'invalid' })
  })
})

test('an organisation from before a word was there gets the one of its kind', async () => {
  const org = await newOrg()
  await org.look(({ tx }) => tx.execute(sql`update organisations set words = words - 'asset' where id = ${org.id}`))
  forgetOrganisation(org.id)
  expect((await org.as('manager').call(identity.me, {})).organisation.words.asset).toBe('Network asset')
})
