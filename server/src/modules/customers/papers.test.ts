import { cases, customers as endpoints, files, type FileLink } from '@mtambo/contract'
import { expect, test } from 'vitest'
import { runAs } from '#core/context.ts'
import { newId } from '#core/ids.ts'
import { attachFiles } from '#modules/files/index.ts'
import { aPdf, aPhoto } from '#modules/files/fixtures.ts'
import { newOrg, started, type TestOrg } from '#testing/index.ts'
import { aCustomer } from './fixtures.ts'

async function sent(org: TestOrg, role = 'customer_service', bytes?: Buffer) {
  const answer = await org.as(role).send(files.upload, { name: 'lease.pdf' }, {}, bytes ?? aPdf())
  return answer.json<FileLink>().id
}

test('papers are filed with a customer, PDFs and pictures, and stay among staff', async () => {
  const org = await newOrg()
  const service = org.as('customer_service')
  const { id } = await service.call(endpoints.create, aCustomer())
  const [lease, card] = [await sent(org), await sent(org, 'customer_service', await aPhoto())]
  expect(await service.call(endpoints.addFiles, { id, fileIds: [lease] })).toMatchObject([
    { id: lease, mediaType: 'application/pdf', thumbnailUrl: null },
  ])
  await service.call(endpoints.addFiles, { id, fileIds: [card] })
  const papers = await org.as('technician').call(endpoints.files, { id })
  expect(papers.map((paper) => paper.id)).toEqual([card, lease])
  expect(await service.call(endpoints.history, { id })).toMatchObject([
    { event: 'customer.created' },
    { event: 'customer.papers-filed', who: 'customer_service' },
    { event: 'customer.papers-filed' },
  ])

  const link = papers[1]!.url
  const owner = await org.asCustomer(id).browser()
  expect((await get(owner.jar, link)).statusCode).toBe(404)
})

test('what came with a request of the customer is among them; photos of reports are not', async () => {
  const org = await newOrg()
  const { id } = await org.as('manager').call(endpoints.create, aCustomer())
  const [document, photo] = [await sent(org), await sent(org, 'customer_service', await aPhoto())]
  const userId = await org.as('customer_service').userId()
  await runAs(org.id, { kind: 'staff', userId, memberId: userId, name: 'S', level: 1, grants: {} }, async (ctx) => {
    await attachFiles(ctx, [document], { type: 'service-request', id: newId() }, id, { documents: true })
    await attachFiles(ctx, [photo], { type: 'case', id: newId() }, id)
  })
  expect((await org.as('manager').call(endpoints.files, { id })).map((paper) => paper.id)).toEqual([document])
  // A technician sees customers, but not what they ask for.
  expect(await org.as('technician').call(endpoints.files, { id })).toEqual([])
})

test('a customer cannot slip a paper in by giving a report the account’s own id', async () => {
  const org = await newOrg()
  const { id } = await org.as('manager').call(endpoints.create, aCustomer())
  const owner = org.asCustomer(id)
  const photo = (
    await (await owner.browser()).send(files.upload, { name: 'card.jpg' }, {}, await aPhoto())
  ).json<FileLink>()
  const report = { id, category: 'other', description: 'A report', severity: 'low' as const, photoIds: [photo.id] }
  await owner.call(cases.reportMine, report)
  expect(await org.as('manager').call(endpoints.files, { id })).toEqual([])
})

test('only who may edit files papers, only own ones, and nobody of another organisation', async () => {
  const org = await newOrg()
  const service = org.as('customer_service')
  const { id } = await service.call(endpoints.create, aCustomer())
  const mine = await sent(org)
  await expect(org.as('technician').call(endpoints.addFiles, { id, fileIds: [mine] })).rejects.toMatchObject({
    code: 'forbidden',
  })
  await expect(org.as('manager').call(endpoints.addFiles, { id, fileIds: [mine] })).rejects.toMatchObject({
    fields: { 'fileIds.0': expect.any(String) },
  })
  const theirs = (await newOrg()).as('admin')
  for (const e of [endpoints.files, endpoints.history])
    await expect(theirs.call(e, { id })).rejects.toMatchObject({ code: 'not_found' })
  await expect(theirs.call(endpoints.addFiles, { id, fileIds: [mine] })).rejects.toMatchObject({ code: 'not_found' })
  for (const e of [endpoints.files, endpoints.history]) {
    await expect(org.asCustomer(id).call(e, { id })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(service.call(e, { id: newId() })).rejects.toMatchObject({ code: 'not_found' })
  }
  for (const fileIds of [[], Array.from({ length: 11 }, () => newId())])
    expect((await service.send(endpoints.addFiles, { id, fileIds })).json()).toMatchObject({
      code: 'invalid',
      fields: { fileIds: expect.any(String) },
    })
})

async function get(jar: Map<string, string>, url: string) {
  const { app } = await started()
  return app.inject({ url, headers: { cookie: [...jar].map((pair) => pair.join('=')).join('; ') } })
}
