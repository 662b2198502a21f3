import { moneyText } from '#core/money.ts'
import type { StoredOrder } from './order-queries.ts'
import type { StoredRequest } from './request-queries.ts'

type Text = { title: string; text: string }

export const askedText = ({ number, title, reason }: StoredRequest, asker: string): Text => ({
  title: `${number} waits for approval`,
  text: `${asker} asks for ${title}. ${reason}`.slice(0, 400),
})

export const decidedText = ({ number, title, status }: StoredRequest, by: string, notes: string | null): Text =>
  status === 'rejected'
    ? { title: `${number} was rejected`, text: `${by} does not want ${title} to be bought. ${notes ?? ''}`.trim() }
    : { title: `${number} is approved`, text: `${by} agrees: ${title} will be ordered. ${notes ?? ''}`.trim() }

export const approvalText = ({ number, title, total, currency }: StoredOrder, asker: string): Text => ({
  title: `${number} waits for approval`,
  text: `${asker} wants to order ${title} for ${moneyText(total, currency)}, which is above the limit.`,
})

export const orderDecidedText = ({ number }: StoredOrder, by: string, approved: boolean, notes: string | null): Text =>
  approved
    ? { title: `${number} is approved`, text: `${by} agrees. You can send it now.` }
    : { title: `${number} was not approved`, text: `${by} gives it back to you. ${notes ?? ''}`.trim() }

type Letter = {
  number: string
  organisation: { name: string; phone: string | null; email: string | null }
  to: string | null
  expected: string | null
  deliverTo: string | null
  message: string | null
}

/** What the vendor reads; the order itself is attached. */
export const orderLetter = ({ number, organisation, to, expected, deliverTo, message }: Letter) => {
  const reach = [organisation.phone, organisation.email].filter(Boolean).join(' or ')
  return {
    subject: `Purchase order ${number} · ${organisation.name}`,
    body: [
      to ? `Dear ${to},` : 'Good day,',
      `attached is our purchase order ${number}.`,
      message,
      [expected && `We expect it by ${expected}.`, deliverTo && `Please deliver to: ${deliverTo}.`]
        .filter(Boolean)
        .join('\n'),
      reach && `If anything is unclear, or you cannot deliver, please reach us: ${reach}.`,
      organisation.name,
    ]
      .filter(Boolean)
      .join('\n\n'),
  }
}
