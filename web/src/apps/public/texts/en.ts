/** What the landing page says. `index.html` carries the English itself, so that it reads without JavaScript. */
export const en = {
  title: 'Mtambo: report a fault, follow it until it is fixed',
  language: 'Language',
  heading: 'Report a fault.',
  promise: 'Follow it until it is fixed.',
  lead: 'Mtambo connects the people who use power, water and buildings with the crews who keep them running.',
  stages: 'What happens to a report',
  reported: 'You report',
  seen: 'We see it',
  crew: 'A crew is sent',
  fixed: 'It is fixed',
  told: 'You are told at every step: here, by SMS or by e-mail.',
  customerDoor: 'Customer portal',
  customerHelp: 'Report a fault, follow its repair and see your connections.',
  staffDoor: 'Staff login',
  staffHelp: 'For dispatchers, technicians, customer care and managers.',
  utilities: 'Or go straight to your utility',
  api: 'API documentation',
  free: 'Free software, Apache License 2.0',
}

export type PublicTexts = typeof en
