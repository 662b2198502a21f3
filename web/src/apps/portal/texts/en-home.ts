import type { AnnouncementKind, Words } from '@mtambo/contract'

const low = (word: string) => word.toLowerCase()
const a = (word: string) => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${low(word)}`

/** What the portal says on its first page and around every page. */
export const around = {
  nav: {
    home: 'Home',
    cases: (w: Words) => w.cases,
    requests: 'Requests',
    messages: 'Messages',
    more: 'More',
    notices: 'Notices',
    unreadNotices: (n: string) => `Notices, ${n} unread`,
    unreadMessages: (n: string) => `${n} unread`,
  },
  home: {
    title: (name: string) => `Hello, ${name}`,
    account: (number: string) => `Account ${number}`,
    report: (w: Words) => `Report ${a(w.case)}`,
    counts: 'At a glance',
    activeConnections: (w: Words) => `Active ${low(w.connections)}`,
    pending: (w: Words) => `Open ${low(w.cases)}`,
    pendingRequests: 'Open requests',
    resolved: (w: Words) => `Fixed ${low(w.cases)}`,
    unread: 'Unread notices',
    unreadMessages: 'Unread messages',
    recent: (w: Words) => `Your newest ${low(w.cases)}`,
    recentRequests: 'Your newest requests',
    ask: 'Ask for something new',
    all: 'Show all',
    emptyTitle: 'Nothing reported yet',
    empty: (w: Words) => `When something is wrong, report ${a(w.case)} here. You can follow it until it is fixed.`,
  },
  more: {
    title: 'More',
    connections: (w: Words) => `My ${low(w.connections)}`,
    connectionsHelp: 'Meters, last readings and where they are.',
    announcementsHelp: 'Outages and news for where you live.',
    noticesHelp: 'What you were told about your reports and requests.',
    accounts: 'My accounts',
    accountsHelp: 'See a shop or a second home with this login, too.',
    profile: 'Profile',
    profileHelp: 'How we reach you, language, sign out.',
    password: 'Password',
  },
  announcements: {
    title: 'Announcements',
    kinds: {
      outage: 'Outage',
      planned_outage: 'Planned outage',
      information: 'News',
    } satisfies Record<AnnouncementKind, string>,
    from: (from: string) => `From ${from}`,
    until: (until: string) => `Until ${until}`,
    fromTo: (from: string, until: string) => `${from} to ${until}`,
    since: (from: string) => `Since ${from}`,
    read: 'Read more',
    emptyTitle: 'Nothing is announced',
    empty: 'Outages and news for where you live appear here.',
  },
  accounts: {
    title: 'My accounts',
    lead: 'With one login you can see several accounts, for example your home and your shop. One at a time is in use.',
    current: 'In use',
    closed: 'Deactivated. Call us if you need it.',
    use: 'Use this account',
    unlink: 'Remove from my login',
    sure: (number: string) => `Stop seeing account ${number} here? The account itself stays as it is.`,
    keep: 'Keep it',
    add: 'Add an account',
    addLead:
      'Give the three numbers of the account you want to see here, too. All of them stand on its bill or contract.',
    idHelp: 'ID, passport or company registration, as given to your utility for this account.',
    submit: 'Add this account',
    added: (name: string) => `${name} is now in your login.`,
    switcher: 'Account in use',
  },
  requests: {
    types: {
      new_connection: 'New connection',
      upgrade: 'More load',
      downgrade: 'Less load',
      relocation: 'Move the meter',
      name_change: 'Change of name',
      disconnection: 'Disconnection',
      reconnection: 'Reconnection',
    },
    status: {
      submitted: 'Received',
      under_review: 'Being looked at',
      approved: 'Approved',
      in_progress: 'Being done',
      completed: 'Done',
      rejected: 'Not possible',
      withdrawn: 'Taken back',
    },
  },
}

export type AroundTexts = typeof around
