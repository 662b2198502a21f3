/** A conversation: who wrote how many minutes after the message before, and how it lies there now. */
export type Told = {
  /** Which of the customers, the oldest first. */
  customer: number
  subject: string
  hoursAgo: number
  says: [who: 'customer' | 'desk' | 'manager', minutesLater: number, body: string][]
  /** Of the last message: its reader has seen it, staff has read it, or nobody yet; or the matter is settled. */
  end: 'closed' | 'seen' | 'read' | 'unread'
}

const DAYS = 24

/** The first two customers are the known ones, who can be visited in the portal. */
export const CONVERSATIONS: Told[] = [
  {
    customer: 0,
    subject: 'Is the work in our street on Saturday certain?',
    hoursAgo: 0.7,
    says: [
      [
        'customer',
        0,
        'Good morning. A neighbour says the power will be off on Saturday from nine to four. Is that certain? I have a freezer full of stock and would hire a generator.',
      ],
    ],
    end: 'unread',
  },
  {
    customer: 0,
    subject: 'Reading on my last bill',
    hoursAgo: 27,
    says: [
      ['customer', 0, 'My bill says 4,318 but the meter shows 4,183 today. I think two digits were swapped.'],
      [
        'desk',
        95,
        'Thank you for looking, Akinyi. Please send a photo of the display, and I will have it checked today.',
      ],
      ['customer', 40, 'I will take one when I am home. It is 4,183.4 now.'],
      [
        'desk',
        1320,
        'The reader confirms that the digits were swapped. The bill is corrected to 4,183 kWh, and what you paid too much counts towards the next one.',
      ],
    ],
    end: 'unread',
  },
  {
    customer: 0,
    subject: 'Moving the meter to the outer wall',
    hoursAgo: 19 * DAYS,
    says: [
      [
        'customer',
        0,
        'We are building a wall around the plot. Can the meter be moved to it, so that the reader need not come in?',
      ],
      [
        'desk',
        180,
        'Yes. Please ask for it under Requests, with a sketch of where it should go. An inspector then comes to look.',
      ],
      ['customer', 35, 'Thank you, I have done that.'],
      ['desk', 60, 'We have it. You will be told when the inspector comes.'],
    ],
    end: 'closed',
  },
  {
    customer: 1,
    subject: 'Token not accepted',
    hoursAgo: 3,
    says: [
      ['customer', 0, 'The meter says “Reject” when I type the token from this morning. I tried four times.'],
      ['customer', 6, 'Now it shows Error 77.'],
      [
        'desk',
        22,
        'Salim, please stop trying for now: after five attempts the meter locks itself for an hour. I am having the token checked.',
      ],
    ],
    end: 'seen',
  },
  {
    customer: 7,
    subject: 'Lamp in front of the school',
    hoursAgo: 1.4,
    says: [
      [
        'customer',
        0,
        'The street lamp in front of the primary school has been dark for two weeks. The children come home after six.',
      ],
    ],
    end: 'unread',
  },
  {
    customer: 12,
    subject: 'Compensation for a burnt television',
    hoursAgo: 6,
    says: [
      [
        'customer',
        0,
        'Yesterday at about eight the light became very bright, then the television smelled of smoke. Who pays for it?',
      ],
      ['customer', 4, 'The fridge of my neighbour is broken too.'],
    ],
    end: 'read',
  },
  {
    customer: 15,
    subject: 'Second connection for the posho mill',
    hoursAgo: 2 * DAYS,
    says: [
      [
        'customer',
        0,
        'I want to put up a posho mill beside the house, motor of 15 kW. Is three phase possible on our line?',
      ],
      [
        'desk',
        130,
        'Your line can carry it. Please send a request for a new connection with the rating plate of the motor.',
      ],
      ['customer', 55, 'What does it cost, about?'],
      [
        'manager',
        300,
        'The inspector gives you a quotation after the visit. Nothing is charged before you agree to it.',
      ],
    ],
    end: 'seen',
  },
  {
    customer: 18,
    subject: 'Tree on the line',
    hoursAgo: 3 * DAYS,
    says: [
      ['customer', 0, 'The branches of the jacaranda touch the line when there is wind. May I cut them myself?'],
      [
        'desk',
        11,
        'Please do not: branches on a line can be live. A crew cuts them on Thursday morning. Keep people away from below it until then.',
      ],
      ['customer', 20, 'Thank you. We have put a rope around the place.'],
    ],
    end: 'read',
  },
  {
    customer: 22,
    subject: 'New owner of the house',
    hoursAgo: 5 * DAYS,
    says: [
      ['customer', 0, 'I have sold the house. What do I have to do so that the account ends?'],
      [
        'desk',
        240,
        'Please send the date of handing over and the reading of that day. The new owner opens an account of their own.',
      ],
    ],
    end: 'seen',
  },
  {
    customer: 26,
    subject: 'Thank you to the crew',
    hoursAgo: 6 * DAYS,
    says: [
      [
        'customer',
        0,
        'Two of your people worked in the rain until eleven at night to bring our power back. Please tell them thank you from the whole estate.',
      ],
      ['manager', 400, 'Thank you for writing. I have read it out to them this morning, and they were glad.'],
    ],
    end: 'closed',
  },
  {
    customer: 31,
    subject: 'Power goes off at seven every evening',
    hoursAgo: 20,
    says: [
      ['customer', 0, 'For a week now it is dark from seven until about half past eight, every day. What is going on?'],
      [
        'desk',
        45,
        'That sounds like a transformer at its limit. I have reported it as a fault for your street; a crew measures it tonight.',
      ],
      ['customer', 300, 'They were here. Thank you. It was off again all the same.'],
    ],
    end: 'unread',
  },
  {
    customer: 36,
    subject: 'Visit of the inspector',
    hoursAgo: 26,
    says: [
      [
        'desk',
        0,
        'Our inspector will be at your shop tomorrow between nine and eleven to look at the meter. Will somebody be there?',
      ],
    ],
    end: 'unread',
  },
  {
    customer: 41,
    subject: 'Phone number has changed',
    hoursAgo: 9 * DAYS,
    says: [
      ['customer', 0, 'I have a new number and no longer get your SMS.'],
      ['desk', 70, 'It is changed, and this message reached you there. You can also change it yourself under Profile.'],
      ['customer', 15, 'It works, thank you.'],
    ],
    end: 'closed',
  },
  {
    customer: 45,
    subject: 'Bill went to the wrong e-mail address',
    hoursAgo: 12 * DAYS,
    says: [
      ['customer', 0, 'My bill goes to somebody in Kisumu who forwards it to me. Please correct the address.'],
      [
        'desk',
        200,
        'That should not have happened, and I am sorry. The address is corrected and the bill is on its way to you.',
      ],
    ],
    end: 'closed',
  },
]
