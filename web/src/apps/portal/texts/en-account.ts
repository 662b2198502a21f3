/** What the portal says about the account of whoever is signed in. */
export const account = {
  profile: {
    title: 'Profile',
    contact: 'How we reach you',
    contactHelp: 'For messages only. What you sign in with is under “How I sign in”.',
    email: 'E-mail address',
    phone: 'Phone number',
    preferred: 'Tell me by',
    sms: 'SMS',
    emailWord: 'E-mail',
    account: 'Your account',
    name: 'Name',
    accountNumber: 'Account number',
    address: 'Address',
    addressHelp: 'Name or address wrong? Your utility changes it for you.',
    accounts: 'Your other accounts',
    notices: 'Which messages I get',
    login: 'How I sign in',
    password: 'Change password',
    devices: 'Where I am signed in',
    signOut: 'Sign out',
  },
  preferences: {
    title: 'Which messages I get',
    lead: 'You always find everything under Notices. Choose what is also sent to you.',
    kinds: {
      case_reported: 'When I report something',
      case_assigned: 'When a crew is chosen',
      case_updated: 'When something changes with my report',
      staff_registered: 'When somebody asks for an account',
      account: 'About my account and its security',
    },
  },
  login: {
    title: 'How I sign in',
    lead: 'With your password and any one of these. Where messages are sent is set in your profile.',
    emailHelp: 'The link for a new password is sent here, too.',
    passwordHelp: 'So that nobody else changes how you sign in.',
  },
  password: {
    title: 'Change password',
    current: 'Current password',
    password: 'New password',
    note: 'Your other devices are signed out.',
    submit: 'Change password',
    done: 'Your password is changed. Other devices have been signed out.',
  },
  devices: {
    title: 'Where I am signed in',
    lead: 'Something you do not know? Sign it out and change your password.',
    current: 'This device',
    lastSeen: (when: string) => `Last used: ${when}`,
    signOut: (device: string) => `Sign out: ${device}`,
    signOutShort: 'Sign out',
  },
}

export type AccountTexts = typeof account
