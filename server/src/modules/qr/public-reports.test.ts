import { approvals, cases, publicReports, qr, workOrders } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { setClock } from '#core/clock.ts'
import { executeSql, withoutOrg } from '#core/db.ts'
import { changeOrganisation, organisations } from '#modules/identity/index.ts'
import { aPdf, aPhoto } from '#modules/files/fixtures.ts'
import { notices, outbox } from '#modules/notifications/index.ts'
import { newOrg, settle, started, type TestOrg } from '#testing/index.ts'
import { aLabel, filledIn, later, passerBy } from './fixtures.ts'

const settings = (org: TestOrg, changes: Parameters<typeof qr.saveSettings.input.encode>[0]) =>
  org.as('admin').call(qr.saveSettings, changes as never)
const caseOf = async (org: TestOrg) => {
  const { items } = await org.as('manager').call(cases.list, {})
  return org.as('manager').call(cases.get, { id: items[0]!.id })
}
const DAY = 86_400_000

describe('a report by the code on a label', () => {
  test('becomes a case and asks for work; whoever sent it follows it by a link', async () => {
    const org = await newOrg('general')
    await org.as('manager').browser()
    const { asset, code } = await aLabel(org, { name: 'Press 4', locationText: 'Hall 2' })
    const passer = passerBy()
    const page = await passer.look(code)
    expect(page).toMatchObject({
      state: 'open',
      known: [],
      asset: { name: 'Press 4', place: 'Hall 2', status: 'in_service', photoUrl: null },
    })
    const said = {
      condition: 'dangerous',
      reporterName: 'Asha',
      reporterPhone: '0712 345 678',
      description: 'Sparks <b>',
    } as const
    const { key, number } = await passer.report(code, said)
    await settle()

    const it = await caseOf(org)
    expect(it).toMatchObject({
      number,
      channel: 'qr',
      severity: 'critical',
      reporterName: 'Asha',
      reporterPhone: '+254712345678',
      asset: { id: asset.id },
      workOrder: { status: 'requested' },
    })
    const order = await org.as('manager').call(workOrders.get, { id: it.workOrder!.id })
    expect(order).toMatchObject({
      type: 'emergency',
      priority: 'critical',
      asset: { id: asset.id },
      contactName: 'Asha',
    })
    const told = await org.look((ctx) => ctx.tx.select().from(notices).where(eq(notices.orgId, org.id)))
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['case_reported', 'work_requested']))
    const [sms] = await org.look((ctx) => ctx.tx.select().from(outbox).where(eq(outbox.channel, 'sms')))
    expect(sms).toMatchObject({ to: '+254712345678', body: expect.stringContaining(`/q/${code}/${key}`) })
    expect((await passerBy().look(code)).known).toMatchObject([{ status: 'reported' }])
    expect(await passer.call(publicReports.follow, { code, key })).toMatchObject({
      number,
      status: 'reported',
      history: [{ what: 'reported' }],
    })
  })

  test('goes with its request: approved it has a technician, who fixes it; what is not fixed comes back', async () => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    const passer = passerBy()
    const { key } = await passer.report(code)
    const follow = () => passer.call(publicReports.follow, { code, key })
    const order = (await caseOf(org)).workOrder!
    const assigneeId = await org.as('technician').userId()
    await org.as('manager').call(approvals.approve, { id: order.id, assigneeId })
    expect(await follow()).toMatchObject({ status: 'assigned', mayAdd: true, reopenUntil: null })
    await org.as('technician').call(workOrders.start, { id: order.id })
    await org.as('technician').call(workOrders.complete, { id: order.id, workPerformed: 'A fuse, second of this kind' })
    const fixed = await follow()
    expect(fixed.history.map(({ what }) => what)).toEqual(['reported', 'assigned', 'started', 'fixed'])
    expect(JSON.stringify(fixed)).not.toMatch(/fuse|technician/)

    const again = { code, key, ticket: fixed.ticket, description: 'Still dead' }
    const reopened = await later(() => passer.call(publicReports.reopen, again))
    expect(reopened).toMatchObject({ status: 'assigned', reopenUntil: null })
    expect(await caseOf(org)).toMatchObject({ status: 'assigned', priority: true, assignee: { id: assigneeId } })
  })

  test('that nobody approves ends with the reason, and can be taken up again only for a week', async () => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    const passer = passerBy()
    const { key } = await passer.report(code)
    await org
      .as('manager')
      .call(approvals.reject, { id: (await caseOf(org)).workOrder!.id, reason: 'It is scrapped on Friday' })
    const over = await passer.call(publicReports.follow, { code, key })
    expect(over).toMatchObject({
      status: 'resolved',
      declined: true,
      history: [{}, { what: 'declined', notes: 'It is scrapped on Friday' }],
    })
    setClock(new Date(Date.now() + 8 * DAY))
    const late = await passer.call(publicReports.follow, { code, key })
    setClock(undefined)
    expect(late.reopenUntil).toBeNull()
    const reopen = { code, key, ticket: late.ticket, description: 'No' }
    await expect(later(() => passer.call(publicReports.reopen, reopen), 8 * 86_400 + 60)).rejects.toMatchObject({
      code: 'not_allowed_now',
    })
  })

  test('is only a case where that was chosen; assigning a case whose work waits needs somebody who approves', async () => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    await passerBy().report(code)
    const waiting = await caseOf(org)
    const assigneeId = await org.as('technician').userId()
    expect(await org.as('manager').call(cases.assign, { id: waiting.id, assigneeId })).toMatchObject({
      status: 'assigned',
      workOrder: { id: waiting.workOrder!.id, status: 'open' },
    })
    await settings(org, { reports: 'case' })
    const { number } = await passerBy().report(code)
    expect(await caseOf(org)).toMatchObject({ number, workOrder: null })
  })

  test('answers of staff are read by whoever follows it; notes among colleagues are not', async () => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    const [first, second] = [passerBy(), passerBy()]
    const { key } = await first.report(code, { reporterPhone: '+254712345679', description: 'My name is Asha' })
    const page = await second.look(code)
    const joined = await later(() =>
      second.call(publicReports.join, { code, ticket: page.ticket, knownId: page.known[0]!.id }),
    )
    const { id } = await caseOf(org)
    await org.as('manager').call(cases.note, { id, notes: 'He breaks it each month' })
    await org.as('manager').call(cases.note, { id, notes: 'A part comes on Monday', forCustomer: true })
    const { ticket } = await first.call(publicReports.follow, { code, key })
    await later(() => first.call(publicReports.add, { code, key, ticket, description: 'It smokes' }))
    await settle()
    const read = await second.call(publicReports.follow, { code, key: joined.key })
    expect(read.history.map(({ what, notes }) => [what, notes])).toEqual([
      ['reported', null],
      ['answer', 'A part comes on Monday'],
      ['added', null],
    ])
    expect(read.description).toBeNull()
    const sms = await org.look((ctx) => ctx.tx.select().from(outbox).where(eq(outbox.channel, 'sms')))
    expect(sms).toHaveLength(2)
    await expect(second.call(publicReports.follow, { code, key: 'x'.repeat(16) })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('photos', () => {
  test('come from the opened page, are drawn anew, and belong to its report only', async () => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    const [passer, other] = [passerBy(), passerBy()]
    const [page, elsewhere] = [await passer.look(code), await other.look(code)]
    const photo = (ticket: string, bytes: Buffer) =>
      passer.send(publicReports.photo, { code, ticket, name: 'x.jpg' }, {}, bytes)
    const { id } = (await photo(page.ticket, await aPhoto())).json<{ id: string }>()
    const refused = [await photo('made.up.ticket', await aPhoto()), await photo(page.ticket, aPdf())]
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([422, 422])

    const stolen = { ...filledIn(elsewhere), code, photoIds: [id] }
    await expect(later(() => other.call(publicReports.report, stolen))).rejects.toMatchObject({ code: 'invalid' })
    await later(() => passer.call(publicReports.report, { ...filledIn(page), code, photoIds: [id] }))
    expect((await caseOf(org)).photos).toMatchObject([{ id, mediaType: 'image/jpeg' }])
  })
})

describe('against abuse', () => {
  test('the same page sends once, also twice at the same time', async () => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    const passer = passerBy()
    const page = await passer.look(code)
    const send = () => passer.call(publicReports.report, { ...filledIn(page), code })
    const [first, second] = await later(() => Promise.all([send(), send()]))
    expect(second).toEqual(first)
    expect((await org.as('manager').call(cases.list, {})).total).toBe(1)
  })

  test.each([
    ['a program that fills in every field', { website: 'https://spam.example' }, 20],
    ['nobody reads that fast', {}, 1],
    ['a page that was not opened', { ticket: 'a.b.c' }, 20],
    ['a page that was left open for two days', {}, 2 * 86_400],
    ['another category', { category: 'nonsense' }, 20],
    ['no phone number', { reporterPhone: 'call me' }, 20],
    ['an address for a name', { reporterName: 'http://evil.example' }, 20],
  ])('refused: %s', async (_, said, seconds) => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    const passer = passerBy()
    const page = await passer.look(code)
    const sent = later(() => passer.call(publicReports.report, { ...filledIn(page), code, ...said }), seconds)
    await expect(sent).rejects.toMatchObject({ code: 'invalid' })
  })

  test('not too often about one thing, nor from one address; what is required is asked for', async () => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    await settings(org, { mostPerAsset: 2, phone: 'required' })
    await expect(passerBy().report(code)).rejects.toMatchObject({ fields: { reporterPhone: 'Give your phone number' } })
    const say = { reporterPhone: '+254712345670' }
    await passerBy().report(code, say)
    await passerBy().report(code, say)
    await expect(passerBy().report(code, say)).rejects.toMatchObject({ code: 'too_many' })
    await settings(org, { mostPerAsset: 100, mostPerAddress: 2 })
    await expect(passerBy().report((await aLabel(org)).code, say)).rejects.toMatchObject({ code: 'too_many' })
  })

  test('a wrong code, one of a suspended company and one that takes no reports are answered alike; guessing ends', async () => {
    const org = await newOrg('general')
    const { code } = await aLabel(org)
    const answer = async (typed: string) => {
      const { statusCode, body } = await passerBy().send(publicReports.look, { code: typed })
      return { statusCode, body: body.replace(/"requestId":"[^"]+"/, '') }
    }
    const wrong = await answer('0000012')
    expect(wrong.statusCode).toBe(404)
    await settings(org, { reports: 'off' })
    expect(await answer(code)).toEqual(wrong)
    await settings(org, { reports: 'case' })
    await withoutOrg((tx) => tx.update(organisations).set({ status: 'suspended' }).where(eq(organisations.id, org.id)))
    expect(await answer(code)).toEqual(wrong)
    await withoutOrg((tx) => tx.update(organisations).set({ status: 'active' }).where(eq(organisations.id, org.id)))
    for (let tries = 0; tries < 30; tries++) await (await started()).app.inject({ url: '/q/0000012/photo' })
    expect((await answer(code)).statusCode).toBe(429)
    await executeSql('delete from login_failures')
  })

  test('what is retired takes no reports, nor does a label that was replaced', async () => {
    const org = await newOrg('general')
    const [retired, replaced] = [await aLabel(org, { status: 'retired' }), await aLabel(org)]
    await org.as('manager').call(qr.replace, { id: replaced.asset.id })
    expect((await passerBy().look(retired.code)).state).toBe('retired')
    expect((await passerBy().look(replaced.code)).state).toBe('replaced')
    await expect(passerBy().report(retired.code)).rejects.toMatchObject({ code: 'not_allowed_now' })
    await expect(passerBy().report(replaced.code)).rejects.toMatchObject({ code: 'not_allowed_now' })
  })
})

describe('the pages, without a script', () => {
  const page = async (url: string, form?: Record<string, string>) => {
    const { app } = await started()
    return app.inject({
      url,
      method: form ? 'POST' : 'GET',
      ...(form && {
        payload: new URLSearchParams(form).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      }),
    })
  }
  const ticketOf = (body: string) => /name="ticket" value="([^"]+)"/.exec(body)![1]!

  test('read and send in three languages; what people wrote stays text', async () => {
    const org = await newOrg('general')
    await org.look((ctx) => changeOrganisation(ctx, { name: 'Bolts & <script>alert(1)</script>' }))
    const { code } = await aLabel(org, { name: 'Press <img src=x>' })
    const opened = await page(`/q/${code.toLowerCase()}?l=sw`)
    expect(opened.headers['set-cookie']).toContain('mtambo_language=sw')
    expect(opened.body).toContain('Tatizo ni nini?')
    expect(opened.body).not.toMatch(/<img src=x|<script>alert/)
    expect(opened.body.length).toBeLessThan(40_000)

    const form = {
      ticket: ticketOf(opened.body),
      category: 'leak',
      condition: 'works',
      description: 'Oil <b>everywhere</b>',
    }
    const short = await page(`/q/${code}`, { ...form, category: '', reporterPhone: 'x' })
    expect(short.statusCode).toBe(422)
    expect(short.body).toMatch(/Oil &lt;b&gt;everywhere/)
    const sent = await later(() => page(`/q/${code}`, form))
    expect(sent.statusCode).toBe(303)
    const followed = await page(String(sent.headers.location))
    expect(followed.statusCode).toBe(200)
    expect(followed.body).toContain('Oil &lt;b&gt;everywhere')
  })

  test('a code may be typed, and a wrong one is said to be', async () => {
    const { code } = await aLabel(await newOrg('general'))
    expect((await page(`/q?code=${code.slice(0, 3)}-${code.slice(3)}`)).headers.location).toBe(`/q/${code}`)
    expect((await page('/q?code=a&code=nonsense&l=sw&l=en')).body).toContain('This code is not known')
    expect((await page('/q/0000012')).statusCode).toBe(404)
  })
})
