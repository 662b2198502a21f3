import type { ServiceRequestType } from '@mtambo/contract'

/** What customers write, why it is refused, and what the crew did: by type, several of each. */
export const REQUEST_TEXTS: Record<ServiceRequestType, { asked: string[]; rejected: string[]; done: string[] }> = {
  new_connection: {
    asked: [
      'We have finished the house and would like to move in this month.',
      'A kiosk with two fridges and a lamp outside.',
      'Three rental rooms on one plot, each should have light.',
      'The borehole pump of our church, used in the mornings.',
    ],
    rejected: ['There is no line within 600 m of this plot yet. It is planned for next year; please ask again then.'],
    done: [
      'Service line of 35 m pulled, meter set in the box at the gate, tested with the customer.',
      'Meter and main switch installed, earth 4.2 ohm, seals put on.',
    ],
  },
  upgrade: {
    asked: [
      'A welding set and a compressor for the workshop.',
      'Two more rooms are let, the present load is not enough.',
      'We have bought an electric oven and the switch trips every evening.',
    ],
    rejected: ['The transformer in your street is full. It is being replaced in March; we will then write to you.'],
    done: ['Cable and breaker changed for the new load, meter programmed, seals put on.'],
  },
  downgrade: {
    asked: [
      'The mill is closed, only light and two sockets are left.',
      'The tenants have gone, a smaller load will do.',
    ],
    rejected: ['This is the smallest load for this kind of supply.'],
    done: ['Breaker changed for the smaller load, meter programmed.'],
  },
  relocation: {
    asked: [
      'The wall has moved and the meter is now inside the neighbour’s yard.',
      'Please bring the meter to the gate.',
    ],
    rejected: ['The new place lies under the high-voltage line. Choose one at least 10 m away from it.'],
    done: ['Meter box moved to the new place, service line shortened, old pole bracket removed.'],
  },
  name_change: {
    asked: [
      'I have sold the house. The new owner has signed the form.',
      'My father, who had the account, has passed away.',
    ],
    rejected: ['The copy of the sale agreement cannot be read. Send it again as a photo or PDF.'],
    done: ['Form and ID checked at the counter, account moved to the new holder.'],
  },
  disconnection: {
    asked: ['We are moving to another town at the end of the month.', 'The shop is closed for good.'],
    rejected: ['The last bill is still open. Pay it first, then ask again.'],
    done: ['Supply cut at the pole, final reading taken, meter brought to the store.'],
  },
  reconnection: {
    asked: ['The bill is paid, receipt attached.', 'We are back in the house and need the supply again.'],
    rejected: ['The payment has not reached the account. Send us the receipt, please.'],
    done: ['Reconnected at the pole, voltage 236 V, seals put on.'],
  },
}

/** What colleagues write to each other, and to the customer. */
export const INTERNAL_NOTES = [
  'Documents are complete.',
  'Called, wants it before the rains.',
  'Load on the feeder checked.',
]
export const NOTES_TO_CUSTOMER = [
  'Please keep the gate open on the day, the crew brings a ladder.',
  'Bring the original of the ID when you come to the counter.',
]

/** Invented people who take over an account. */
export const NEW_HOLDERS = [
  { newFirstName: 'Naliaka', newLastName: 'Shitandi', newIdNumber: '30500001', newPhone: '+254 720 300 001' },
  { newFirstName: 'Kipkemboi', newLastName: 'Sang', newIdNumber: '30500002', newPhone: '+254 720 300 002' },
  { newFirstName: 'Mwanaisha', newLastName: 'Bakari', newIdNumber: '30500003', newPhone: '+254 720 300 003' },
  { newFirstName: 'Gitonga', newLastName: 'Murithi', newIdNumber: '30500004', newPhone: '+254 720 300 004' },
]
