import { NoticeKind, settings, type Input } from '@mtambo/contract'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { newId } from '#core/ids.ts'
import { aTelling } from '#modules/notifications/fixtures.ts'
import { outbox } from '#modules/notifications/index.ts'
import { newOrg } from '#testing/index.ts'

type Words = Input<typeof settings.saveTemplate>
const WORDS: Words = {
  kind: 'case_updated',
  channel: 'email',
  subject: 'News: {title}',
  body: 'Dear {name},\n\n{text}\n\nSee {link}\n\n{organisation}',
}
const SMS: Words = { kind: 'case_updated', channel: 'sms', body: '{organisation}: {text}' }

test('what is sent follows the organisation’s own words, and ours again after a reset', async () => {
  const org = await newOrg()
  const admin = org.as('admin')
  const told = async (text: string) => {
    const email = `${newId()}@example.com`
    await org.look((ctx) =>
      aTelling(ctx, [{ name: 'Jane {title}', email }], { kind: 'case_updated', text, about: null }),
    )
    const [mail] = await org.look(({ tx }) => tx.select().from(outbox).where(eq(outbox.to, email)))
    return mail
  }
  expect(await admin.call(settings.saveTemplate, WORDS)).toEqual({ ...WORDS, custom: true })
  const { name: organisation } = await admin.call(settings.profile, {})
  // Without a page to open, the paragraph about it is left out; braces in what is filled in stay as they are.
  expect(await told('Fixed for {name}.')).toMatchObject({
    subject: 'News: Fault F-2026-000001',
    body: `Dear Jane {title},\n\nFixed for {name}.\n\n${organisation}`,
  })
  expect(await admin.call(settings.resetTemplate, { kind: 'case_updated', channel: 'email' })).toMatchObject({
    custom: false,
    subject: '{title} · {organisation}',
  })
  expect((await told('Fixed.'))?.body).toContain('You can choose how you are told')
})

test('there is a template for every kind, by e-mail and by SMS', async () => {
  const org = await newOrg()
  const all = await org.as('admin').call(settings.templates, {})
  expect(all).toHaveLength(NoticeKind.options.length * 2)
  expect(all.filter(({ custom }) => custom)).toEqual([])
  for (const { kind, channel, subject, body } of all) {
    const preview = await org.as('admin').call(settings.previewTemplate, { kind, channel, subject, body })
    expect(preview.body).not.toMatch(/\{\w+\}/)
    expect(preview.smsParts).toBe(channel === 'sms' ? 1 : null)
  }
})

test.each([
  ['{constructor}', { ...SMS, body: 'Hi {constructor}' }, 'body'],
  ['{__proto__}', { ...SMS, body: 'Hi {__proto__}' }, 'body'],
  ['{password}', { ...WORDS, body: 'Hi {password}' }, 'body'],
  ['an unknown field in the subject', { ...WORDS, subject: '{Title}' }, 'subject'],
  ['an SMS with a subject', { ...SMS, subject: 'Hi' }, 'subject'],
  ['nothing', { ...SMS, body: ' ' }, 'body'],
  ['too much', { ...SMS, body: 'x'.repeat(2001) }, 'body'],
  ['an unknown kind', { ...SMS, kind: 'gossip' }, 'kind'],
])('a template refuses %s', async (_, words, field) => {
  const org = await newOrg()
  for (const e of [settings.saveTemplate, settings.previewTemplate]) {
    const answer = await org.as('admin').send(e, words)
    expect(answer.statusCode).toBe(422)
    expect(Object.keys(answer.json<{ fields: object }>().fields)).toEqual([field])
  }
})

test.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['a'.repeat(306), 2],
  ['a'.repeat(307), 3],
  ['€'.repeat(80), 1],
  ['€'.repeat(81), 2],
  ['ж'.repeat(70), 1],
  ['ж'.repeat(71), 2],
  ['ж'.repeat(134), 2],
  ['ж'.repeat(135), 3],
  ['“quotes” — and dashes'.padEnd(160, '.'), 1],
])('an SMS of %s goes in %s parts', async (body, smsParts) => {
  const org = await newOrg()
  expect(await org.as('admin').call(settings.previewTemplate, { ...SMS, body })).toMatchObject({ smsParts })
})

test('an SMS is cut before it costs more than six parts; a subject is one line', async () => {
  const org = await newOrg()
  const preview = (words: Words) => org.as('admin').call(settings.previewTemplate, words)
  expect(await preview({ ...SMS, body: 'a'.repeat(2000) })).toMatchObject({ smsParts: 6, body: 'a'.repeat(918) })
  expect((await preview({ ...WORDS, subject: 'One\r\nBcc: all@example.com' })).subject).toBe('One Bcc: all@example.com')
})

test('templates are for who may set the organisation up', async () => {
  const org = await newOrg()
  for (const role of ['manager', 'technician'])
    await expect(org.as(role).call(settings.saveTemplate, WORDS)).rejects.toMatchObject({ code: 'forbidden' })
})
