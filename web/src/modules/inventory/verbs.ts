import { stock } from '@mtambo/contract'

/** What can be done with stock: how it is called, and what its form says. */
export const VERBS = {
  issue: {
    endpoint: stock.issue,
    label: 'Issue',
    title: 'Issue from stock',
    help: 'For work, to a person or for a reason.',
  },
  receive: {
    endpoint: stock.receive,
    label: 'Receive',
    title: 'Receive into stock',
    help: 'Goods that came without an order.',
  },
  return: { endpoint: stock.return, label: 'Return', title: 'Return to stock', help: 'What was issued and not used.' },
  transfer: { endpoint: stock.transfer, label: 'Transfer', title: 'Transfer to another store', help: '' },
  adjust: {
    endpoint: stock.adjust,
    label: 'Adjust',
    title: 'Adjust what is in stock',
    help: 'Puts the books right. Many items are counted more easily under Counts.',
  },
} as const

export type Verb = keyof typeof VERBS
export const VERB_NAMES = Object.keys(VERBS) as Verb[]
