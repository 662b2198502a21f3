import { describe, expect, test } from 'vitest'
import { measure } from '#core/outside/gsm.ts'
import { defaultChoice, filledIn, kindsFor, waysTo, type Choice, type Told } from './rules.ts'
import { linkOf, mailOf, resetMail, resetSms, smsOf } from './texts.ts'

const member: Told = { userId: 'u', name: 'Jane', email: 'jane@example.com', phone: '+254711000111' }
const customer = (prefers?: 'sms' | 'email', overrides: Partial<Told> = {}): Told => ({
  ...member,
  customerId: 'c',
  prefers,
  ...overrides,
})

test.each<[string, Told, Choice | undefined, Choice]>([
  ['staff: an e-mail', member, undefined, { email: true, sms: false }],
  ['staff without an address: nothing', { ...member, email: null }, undefined, { email: false, sms: false }],
  ['staff who chose SMS', member, { email: false, sms: true }, { email: false, sms: true }],
  ['staff who chose nothing at all', member, { email: false, sms: false }, { email: false, sms: false }],
  ['a customer who prefers SMS', customer('sms'), undefined, { email: false, sms: true }],
  ['a customer who prefers e-mail', customer('email'), undefined, { email: true, sms: false }],
  ['a customer of whom nothing is known: SMS', customer(), undefined, { email: false, sms: true }],
  [
    'a customer who prefers e-mail but has none',
    customer('email', { email: null }),
    undefined,
    { email: false, sms: true },
  ],
  ['a customer without a phone', customer('sms', { phone: null }), undefined, { email: true, sms: false }],
  ['a customer who switched both off', customer('sms'), { email: false, sms: false }, { email: false, sms: false }],
  [
    'a customer who cannot be reached',
    customer('sms', { phone: null, email: null }),
    undefined,
    { email: false, sms: false },
  ],
])('%s', (_, person, chosen, ways) => {
  expect(waysTo(person, 'case_updated', chosen)).toEqual(ways)
})

test('work given to staff also comes by SMS; every kind is filled in', () => {
  expect(defaultChoice('case_assigned')).toEqual({ email: true, sms: true })
  expect(
    filledIn(['case_reported', 'work_assigned', 'account'], [{ kind: 'case_reported', email: false, sms: true }]),
  ).toEqual([
    { kind: 'case_reported', email: false, sms: true },
    { kind: 'work_assigned', email: true, sms: true },
    { kind: 'account', email: true, sms: false },
  ])
  expect(filledIn(kindsFor('customer'), [], 'sms').every(({ email, sms }) => sms && !email)).toBe(true)
})

test.each([
  [
    'a customer',
    'customer',
    ['case_reported', 'case_updated', 'request_updated', 'message', 'announcement', 'account'],
  ],
  [
    'a technician',
    { 'cases:resolve': 'own', 'work-orders:complete': 'own' },
    ['case_assigned', 'work_assigned', 'account'],
  ],
  ['an agent', { 'messages:answer': 'all' }, ['message', 'account']],
] as const)('%s chooses among what reaches them', (_, who, kinds) => {
  expect(kindsFor(who)).toEqual(kinds)
})

describe('texts', () => {
  const said = { organisation: 'Kenya Power', title: 'Fault F-2026-000001', text: 'The crew has started work.' }

  test('a mail greets, says what, where to look and from whom', () => {
    expect(mailOf({ ...said, name: 'Jane Njeri', link: 'https://m.example/portal/cases/1' })).toEqual({
      subject: 'Fault F-2026-000001 · Kenya Power',
      body: 'Hello Jane Njeri,\n\nFault F-2026-000001\n\nThe crew has started work.\n\nOpen it here:\nhttps://m.example/portal/cases/1\n\nKenya Power\nYou can choose how you are told in your profile.',
    })
    expect(mailOf({ ...said, name: 'Jane', link: null }).body).not.toContain('Open it')
  })

  test.each([
    ['signed once', said.text, 'Fault F-2026-000001: The crew has started work. Kenya Power'],
    ['also when the text is signed already', 'Thank you. Kenya Power', 'Fault F-2026-000001: Thank you. Kenya Power'],
    ['or names the organisation', 'Kenya Power is on its way.', 'Fault F-2026-000001: Kenya Power is on its way.'],
    [
      'in the alphabet of an SMS, on one line',
      'It’s on\nits way — “soon”',
      'Fault F-2026-000001: It\'s on its way - "soon" Kenya Power',
    ],
  ])('an SMS is %s', (_, text, sms) => {
    expect(smsOf({ ...said, text })).toBe(sms)
  })

  test('an SMS is one part, however much there is to say, and still signed', () => {
    const sms = smsOf({ ...said, text: `${'We are waiting for a part from the store. '.repeat(20)}Kenya Power` })
    expect(measure(sms)).toMatchObject({ encoding: 'GSM', segments: 1 })
    expect(sms).toMatch(/\.\.\. Kenya Power$/)
  })

  test('links lead staff and customers to their own pages, or nowhere', () => {
    const about = { type: 'case', id: '1' }
    expect(linkOf('https://m', about, false)).toBe('https://m/console/cases/1')
    expect(linkOf('https://m', about, true)).toBe('https://m/portal/cases/1')
    expect(linkOf('https://m', { type: 'work-order', id: '1' }, true)).toBeNull()
    expect(linkOf('https://m', { type: 'staff', id: '1' }, false)).toBe('https://m/console/staff?status=pending')
    expect(linkOf('https://m', null, false)).toBeNull()
  })

  test('the link for a new password is never cut', () => {
    const link = `https://m.example/console/reset?token=${'x'.repeat(150)}`
    expect(resetSms({ organisation: 'Kenya Power', link })).toContain(link)
    expect(resetMail({ organisation: 'Kenya Power', name: 'Jane', link }).body).toContain(link)
  })
})
