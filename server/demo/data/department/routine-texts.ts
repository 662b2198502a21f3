/** How routine work is told afterwards. */
export const ROUTINE_DONE = [
  'Done by the list. Nothing unusual.',
  'Done as planned, area cleaned, machine handed back to the shift.',
  'All points done. Small play noted, within limits.',
  'Done together with the operator, test run ten minutes.',
]

export const ROUTINE_CANCELLED = [
  'The line ran an urgent order, left out this time',
  'Done by the vendor in the same week',
]

export const FOLLOWED_UP = [
  'Looked into it and put it right: tightened, cleaned, tried under load.',
  'Worn part renewed, measured again, now within limits.',
  'Adjusted after the drawing. Checked twice in the week.',
]

export const STEP_REMARKS = [
  'A little grease at the guard, wiped off.',
  'Operator says it runs quieter than last month.',
  'Floor drain slow, cleaners told.',
  'Nothing to add.',
]

export const STEP_NOTES = [
  'Seen by the shift leader too.',
  'Was still good last month.',
  'Photographed, see the board in the workshop.',
]
