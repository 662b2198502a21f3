import { cases, customers, files, identity, settings, type Input } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { found } from '#core/errors.ts'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { aPhoto } from '#modules/files/fixtures.ts'
import { organisationOf } from '#modules/identity/index.ts'
import { newOrg, started, type TestOrg } from '#testing/index.ts'

const report = (org: TestOrg) =>
  org.as('manager').call(cases.report, {
    category: 'power_outage',
    severity: 'low',
    description: 'No power since this morning',
    locationText: 'Ring Road',
  } as Input<typeof cases.report>)
const sent = async (org: TestOrg, name = 'logo.jpg') =>
  (await org.as('admin').send(files.upload, { name }, {}, await aPhoto())).json<{ id: string }>().id

test('the profile is changed and everybody sees it at once', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  await org.as('technician').call(identity.me, {})
  const profile = await admin.call(settings.saveProfile, {
    name: 'Lake Power',
    phone: '0712 345 678',
    website: 'https://lake.example',
    timeZone: 'Africa/Kampala',
    accent: '#0b6e6e',
  })
  expect(profile).toMatchObject({ name: 'Lake Power', phone: '+254712345678', accent: '#0b6e6e', logoUrl: null })
  expect((await org.as('technician').call(identity.me, {})).organisation).toMatchObject({
    name: 'Lake Power',
    accent: '#0b6e6e',
    timeZone: 'Africa/Kampala',
  })
  expect(await admin.call(settings.saveProfile, { phone: null, accent: null })).toMatchObject({
    name: 'Lake Power',
    phone: null,
    accent: null,
  })
})

test.each([
  [{ accent: '#ffcc00' }, 'accent'],
  [{ accent: 'red' }, 'accent'],
  [{ timeZone: '+03:00' }, 'timeZone'],
  [{ phone: '999999' }, 'phone'],
  [{ website: 'javascript:alert(1)' }, 'website'],
  [{ name: ' ' }, 'name'],
  [{ name: 'x'.repeat(101) }, 'name'],
  [{ slug: 'other' }, 'slug'],
])('the profile refuses %o', async (input, field) => {
  const org = await newOrg()
  const answer = await org.as('admin').send(settings.saveProfile, input)
  expect(answer.statusCode).toBe(422)
  expect(Object.keys(answer.json<{ fields: object }>().fields)).toEqual([field])
})

test('the logo is a picture that was uploaded, and anyone may see it', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  const admin = org.as('admin')
  const { app } = await started()
  const look = (url: string, headers = {}) => app.inject({ url, headers })
  const address = `/api/organisations/${org.slug}/logo`
  expect((await look(address)).statusCode).toBe(404)
  expect((await look('/api/organisations/nowhere/logo')).statusCode).toBe(404)
  const { logoUrl } = await admin.call(settings.saveProfile, { logoId: await sent(org) })
  expect(logoUrl).toMatch(new RegExp(`^${address}\\?v=`))
  const picture = await look(logoUrl!)
  expect(picture.headers['content-type']).toBe('image/jpeg')
  expect(picture.headers['cache-control']).toMatch(/^public/)
  expect((await look(logoUrl!, { 'if-none-match': picture.headers['etag'] })).statusCode).toBe(304)

  const second = (await admin.call(settings.saveProfile, { logoId: await sent(org) })).logoUrl
  expect(second).not.toBe(logoUrl)
  expect((await look(address)).headers['etag']).not.toBe(picture.headers['etag'])
  await expect(admin.call(settings.saveProfile, { logoId: await sent(other) })).rejects.toMatchObject({
    fields: { logoId: expect.any(String) },
  })
  expect((await admin.call(settings.profile, {})).logoUrl).toBe(second)
  await admin.call(settings.saveProfile, { logoId: null })
  expect((await look(address)).statusCode).toBe(404)
})

test('numbers follow the new format, and none comes twice', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  const year = new Date().getFullYear()
  const next = async () =>
    found(
      (await admin.call(settings.numbers, {})).find(({ kind }) => kind === 'case'),
      'kind',
    ).next
  expect(await next()).toBe(`F-${year}-000001`)
  expect((await report(org)).number).toBe(`F-${year}-000001`)
  // The preview takes nothing.
  expect([await next(), await next()]).toEqual([`F-${year}-000002`, `F-${year}-000002`])

  const formats = await admin.call(settings.saveNumbers, { case: `F-${year}-{NNNNNN}` })
  expect(formats.find(({ kind }) => kind === 'case')?.next).toBe(`F-${year}-000002`)
  expect((await report(org)).number).toBe(`F-${year}-000002`)
  await admin.call(settings.saveNumbers, { case: 'F-{YYYY}-{NNNNNN}' })
  expect(await next()).toBe(`F-${year}-000003`)
  expect((await report(org)).number).toBe(`F-${year}-000003`)
  await admin.call(settings.saveNumbers, { case: 'FAULT{NN}' })
  expect((await report(org)).number).toBe('FAULT04')

  for (const [input, field] of [
    [{ case: 'F-{YYYY}' }, 'case'],
    [{ case: 'F-{CCC}-{NNNN}' }, 'case'],
    [{ workOrder: 'FAULT{NNNN}' }, 'workOrder'],
  ] as const) {
    const answer = await admin.send(settings.saveNumbers, input)
    expect(Object.keys(answer.json<{ fields: object }>().fields)).toEqual([field])
  }
})

test('a list gets new labels, a new order and new codes; what is used stays', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  await report(org)
  const list = 'case' as const
  const before = await admin.call(settings.categories, { list })
  const items = before.map(({ code, label, active, interruption }) => ({ code, label, active, interruption }))
  const others = items.filter(({ code }) => code !== 'power_outage')
  await expect(admin.call(settings.saveCategories, { list, items: others })).rejects.toMatchObject({
    code: 'invalid',
    fields: { items: expect.stringContaining('“Power outage” is in use') },
  })

  const after = await admin.call(settings.saveCategories, {
    list,
    items: [
      { code: 'vandalism', label: 'Vandalism', active: true },
      { code: 'power_outage', label: 'No power', active: false, interruption: true },
      ...others.filter(({ code }) => code !== 'high_voltage'),
    ],
  })
  expect(after.slice(0, 2)).toEqual([
    { code: 'vandalism', label: 'Vandalism', active: true, interruption: false, sort: 0 },
    { code: 'power_outage', label: 'No power', active: false, interruption: true, sort: 1 },
  ])
  expect(after.map(({ code }) => code)).not.toContain('high_voltage')
  const { organisation } = await org.as('technician').call(identity.me, {})
  expect(organisation.categories.case?.map(({ code }) => code)).not.toContain('power_outage')
  expect(organisation.formerCategories).toEqual([
    { list: 'case', code: 'power_outage', label: 'No power', interruption: true },
  ])
  await expect(report(org)).rejects.toMatchObject({ fields: { category: expect.any(String) } })
})

test('a customer’s type is in use as long as there is such a customer', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  await admin.call(customers.create, aCustomer({ type: 'industrial' }))
  const items = [{ code: 'residential', label: 'Home', active: true }]
  await expect(admin.call(settings.saveCategories, { list: 'customer', items })).rejects.toMatchObject({
    fields: { items: expect.stringMatching(/^“Industrial” is in use/) },
  })
})

test('a name, a subject and an address hold nothing that could begin a line of its own', async () => {
  const admin = (await newOrg()).as('admin')
  for (const wrong of [{ name: 'Kenya\nPower' }, { website: 'https://a.example/\0' }])
    expect((await admin.send(settings.saveProfile, wrong)).json().fields).toEqual({
      [Object.keys(wrong)[0]!]: expect.any(String),
    })
})

test('a case’s category is in use as long as there is such a case, and free when there is none', async () => {
  const org = await newOrg()
  await report(org)
  const kept = (await org.as('admin').call(settings.categories, { list: 'case' })).map(({ code, label, active }) => ({
    code,
    label,
    active,
  }))
  const without = (code: string) => ({ list: 'case' as const, items: kept.filter((item) => item.code !== code) })
  await expect(org.as('admin').call(settings.saveCategories, without('power_outage'))).rejects.toMatchObject({
    fields: { items: expect.stringMatching(/is in use/) },
  })
  expect(await org.as('admin').call(settings.saveCategories, without('meter_fault'))).toHaveLength(kept.length - 1)
})

test('working hours are kept', async () => {
  const org = await newOrg()
  const hours = { monday: { from: '08:00', to: '17:00' }, saturday: { from: '09:00', to: '12:30' } }
  expect(await org.as('admin').call(settings.saveHours, { hours })).toEqual(hours)
  expect(await org.as('admin').call(settings.hours, {})).toEqual(hours)
  await expect(
    org.as('admin').call(settings.saveHours, { hours: { monday: { from: '17:00', to: '08:00' } } }),
  ).rejects.toMatchObject({ fields: { 'hours.monday.to': expect.any(String) } })
})

test('only who may set the organisation up does, and only their own', async () => {
  const [org, other] = [await newOrg(), await newOrg()]
  for (const role of ['manager', 'technician', 'customer_service'])
    await expect(org.as(role).call(settings.saveProfile, { name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' })
  await other.as('admin').call(settings.saveProfile, { name: 'Other Power' })
  expect((await org.look(organisationOf)).name).not.toBe('Other Power')
  const both = await Promise.all(
    ['One', 'Two'].map((name) => org.as('admin').call(settings.saveProfile, { name: `${name} Power` })),
  )
  expect(both.map(({ name }) => name)).toEqual(['One Power', 'Two Power'])
})
