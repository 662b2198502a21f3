import type { HoldReason } from '@mtambo/contract'

export const WHY_REJECTED = [
  'Done already with the service of last week.',
  'The machine is replaced next month. Only keep it running.',
  'This belongs to the cleaning contract, please tell the cleaners.',
  'Twice the same: the other request is approved.',
]

export const WHY_CANCELLED = [
  'The fault is gone since the line was washed. Ask again if it comes back.',
  'Goes with the overhaul in the shutdown.',
]

export const WHY_HELD: [HoldReason, string][] = [
  ['parts', 'Part is not in the store, ordered'],
  ['access', 'Line runs an order until tomorrow noon'],
  ['approval', 'Costs more than said, waits for the manager'],
  ['weather', 'Heavy rain, no work on the roof'],
  ['other', 'Crane is at the other site'],
]

/** What a technician asks while at it, and what comes back. */
export const ASKED_AND_ANSWERED: [asks: string, answers: string][] = [
  [
    '@Kennedy Okumu the line leader wants it back by two. Shall I only do the worst ones now?',
    'Do all of them now, I have spoken with her.',
  ],
  [
    '@Kennedy Okumu found a second one that is nearly as bad. Change both?',
    'Yes, both. Write the hours on this order.',
  ],
  ['@Kennedy Okumu the last one lasted only six weeks. Other make?', 'Keep the old one on my desk, I ask the vendor.'],
  ['@Kennedy Okumu I need somebody at the switch for ten minutes.', 'Security sends Joseph down.'],
  ['@Kennedy Okumu bolts are rusted solid, this takes an hour more.', 'All right. Cut them, the set is in rack Q.'],
]

export const CLIENTS = ['Ruth Mueni', 'Joseph Lagat', 'Caroline Ndolo', 'Simon Ekiru']
