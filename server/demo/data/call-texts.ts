/** Kept by those who answer; `{name}` becomes the first name. */
export const REPLIES = [
  {
    title: 'We look into it',
    body: 'Dear {name},\n\nthank you for writing. We look into it and answer today.',
  },
  {
    title: 'Crew is on its way',
    body: 'Dear {name},\n\na crew is on its way to you. Please keep away from lines and poles until it is there.',
  },
  {
    title: 'Fallen line: keep away',
    body: 'Dear {name},\n\nplease keep at least ten metres away from the line, and keep others away too. Treat it as live. We send a crew now.',
  },
  {
    title: 'Photo of the meter, please',
    body: 'Dear {name},\n\nplease send a photo of the whole meter, with its number and what it shows. Only if you can reach it safely.',
  },
  {
    title: 'How to ask for a new connection',
    body: 'Dear {name},\n\nplease open Requests in the portal and choose “New connection”. You need your ID, a sketch of the place and the load you expect. We answer within three working days.',
  },
  {
    title: 'Planned outage',
    body: 'Dear {name},\n\nwe are sorry for the interruption. The work in your area is planned and announced; you find from when until when on the first page of the portal.',
  },
  {
    title: 'Bill is being checked',
    body: 'Dear {name},\n\nwe have asked for a new reading. Until then you need not pay the part you doubt.',
  },
  {
    title: 'Anything else?',
    body: 'Dear {name},\n\nis there anything else we can do? If not, we close this; write here at any time and it opens again.',
  },
]

type Rung = { customer: number; hoursAgo: number; direction: 'in' | 'out'; summary: string; minutes: number }

const rung = (customer: number, hoursAgo: number, direction: 'in' | 'out', minutes: number, summary: string): Rung => ({
  customer,
  hoursAgo,
  direction,
  minutes,
  summary,
})

export const CALLS: Rung[] = [
  rung(0, 30, 'in', 4, 'Asked when the corrected bill comes. Told her: with the next run.'),
  rung(7, 2, 'out', 3, 'Asked which lamp it is: the second one from the gate, pole 14.'),
  rung(12, 5, 'in', 9, 'Very upset about the television. Explained how a claim is made; the form goes out by e-mail.'),
  rung(31, 18, 'out', 5, 'Told him that the crew comes between seven and nine in the evening.'),
  rung(1, 2.5, 'out', 6, 'Went through the meter display together. The token was for another meter number.'),
  rung(4, 8, 'in', 2, 'Power is back, report can be closed.'),
  rung(9, 28, 'in', 3, 'Wants paper bills again. Changed.'),
  rung(14, 33, 'in', 7, 'Asked how to read the new meter. Explained the display.'),
  rung(18, 70, 'out', 4, 'Agreed on Thursday morning for the tree. Somebody opens the gate.'),
  rung(21, 75, 'in', 5, 'Neighbour draws power from the pole, he says. Passed on to the manager.'),
  rung(22, 118, 'in', 6, 'Selling the house; told what to send us.'),
  rung(25, 98, 'out', 2, 'No answer. Left a message about the visit.'),
  rung(28, 122, 'in', 3, 'Asked for the address of the office in town.'),
  rung(33, 147, 'in', 12, 'Low voltage in the afternoon, pump does not start. Took it down as a report.'),
  rung(36, 27, 'out', 3, 'Visit of the inspector announced; also written.'),
  rung(38, 171, 'in', 4, 'Could not sign in to the portal. Asked for a new password together.'),
  rung(40, 195, 'in', 5, 'Asked about three phase for a welding shop. Sent to Requests.'),
  rung(43, 219, 'out', 4, 'Checked whether the supply holds after the repair: it does.'),
  rung(45, 290, 'in', 8, 'Bills go to a wrong address. Apologised and corrected it.'),
  rung(48, 315, 'in', 2, 'Wanted to report a fault that was reported already. Gave him the number.'),
]
