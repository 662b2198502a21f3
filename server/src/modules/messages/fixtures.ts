import { customers, type FileLink, files, type Input, messages } from '@mtambo/contract'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { aPhoto } from '#modules/files/fixtures.ts'
import type { browser, TestOrg } from '#testing/index.ts'

export const agent = (org: TestOrg, who = 'agent') => org.as('customer_service', who)

export const aQuestion = (overrides: Partial<Input<typeof messages.write>> = {}) => ({
  subject: 'My bill is too high',
  body: 'It was twice as much as last month. Why?',
  ...overrides,
})

/** A customer with a portal, and the conversation they have begun. */
export async function asked(org: TestOrg, overrides: Partial<Input<typeof messages.write>> = {}) {
  const customer = await agent(org).call(customers.create, aCustomer())
  const portal = org.asCustomer(customer.id)
  const thread = await portal.call(messages.write, aQuestion(overrides))
  return { customer, portal, thread }
}

/** A file that waits to be attached by whoever sent it; a photo, if nothing else is said. */
export async function sent(who: ReturnType<typeof browser>, bytes?: Buffer) {
  const name = bytes ? 'paper.pdf' : 'meter.jpg'
  const answer = await who.send(files.upload, { name }, {}, bytes ?? (await aPhoto()))
  return answer.json<FileLink>()
}
