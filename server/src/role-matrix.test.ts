import { describe, expect, test } from 'vitest'
import { customers, endpoints, type Endpoint } from '@mtambo/contract'
import { aCustomer } from '#modules/customers/fixtures.ts'
import { browser, newOrg } from '#testing/index.ts'

/** The role matrix of an electric utility: every endpoint, and who is let in. Written by hand, so that it is a second opinion. */
const PEOPLE = {
  A: 'admin',
  M: 'manager',
  T: 'technician',
  C: 'customer_service',
  P: 'a portal customer',
  N: 'nobody',
} as const
type Letter = keyof typeof PEOPLE

const MAY: Record<string, Record<string, string>> = {
  identity: {
    doors: 'AMTCPN',
    login: 'AMTCPN',
    loginCustomer: 'AMTCPN',
    secondFactor: 'AMTCPN',
    logout: 'AMTCPN',
    requestPasswordReset: 'AMTCPN',
    resetPassword: 'AMTCPN',
    me: 'AMTCP',
    updateMe: 'AMTCP',
    switchOrganisation: 'AMTCP',
    changePassword: 'AMTCP',
    sessions: 'AMTCP',
    revokeSession: 'AMTCP',
    startTwoFactor: 'AMTCP',
    confirmTwoFactor: 'AMTCP',
    stopTwoFactor: 'AMTCP',
  },
  staff: {
    register: 'AMTCPN',
    assignees: 'AM',
    list: 'A',
    roles: 'A',
    get: 'A',
    add: 'A',
    edit: 'A',
    inviteAgain: 'A',
    acceptInvitation: 'AMTCPN',
    setAvailability: 'AMTC',
    myAvailability: 'AMTC',
    setAvailabilityOf: 'A',
    addRole: 'A',
    editRole: 'A',
    deleteRole: 'A',
    approve: 'A',
    decline: 'A',
    suspend: 'A',
    activate: 'A',
  },
  teams: {
    list: 'AMTC',
    add: 'A',
    edit: 'A',
    remove: 'A',
  },
  files: {
    upload: 'AMTCP',
  },
  notifications: {
    list: 'AMTCP',
    unread: 'AMTCP',
    markRead: 'AMTCP',
    preferences: 'AMTCP',
    setPreferences: 'AMTCP',
    outbox: 'A',
    retry: 'A',
  },
  settings: {
    profile: 'A',
    saveProfile: 'A',
    numbers: 'A',
    saveNumbers: 'A',
    categories: 'A',
    saveCategories: 'A',
    hours: 'A',
    saveHours: 'A',
    templates: 'A',
    saveTemplate: 'A',
    resetTemplate: 'A',
    previewTemplate: 'A',
  },
  customers: {
    list: 'AMTC',
    get: 'AMTC',
    create: 'AMC',
    edit: 'AMC',
    deactivate: 'AMC',
    activate: 'AMC',
    history: 'AMTC',
    files: 'AMTC',
    addFiles: 'AMC',
    registerPortal: 'AMTCPN',
    me: 'P',
    updateMe: 'P',
    accounts: 'P',
    linkAccount: 'P',
    useAccount: 'P',
    unlinkAccount: 'P',
  },
  assets: {
    list: 'AMTC',
    map: 'AMTC',
    get: 'AMTC',
    create: 'AM',
    edit: 'AM',
    move: 'AM',
  },
  connections: {
    list: 'AMTC',
    get: 'AMTC',
    create: 'AM',
    edit: 'AM',
    move: 'AM',
    feeders: 'AMTC',
    mine: 'P',
    myOne: 'P',
  },
  workOrders: {
    list: 'AMTC',
    get: 'AMTC',
    schedule: 'AM',
    clashes: 'AM',
    edit: 'AM',
    reschedule: 'AM',
    postpone: 'AM',
    cancel: 'AM',
    assign: 'AM',
    log: 'AMT',
    start: 'AMT',
    hold: 'AMT',
    note: 'AMT',
    complete: 'AMT',
  },
  maintenance: {
    events: 'AMTC',
    feed: 'AMTC',
    makeFeed: 'AMTC',
    stopFeed: 'AMTC',
    ical: 'AMTCPN',
  },
  cases: {
    list: 'AMTC',
    get: 'AMTC',
    report: 'AMTC',
    assign: 'AM',
    move: 'AMTC',
    note: 'AMTC',
    mine: 'P',
    myOne: 'P',
    reportMine: 'P',
  },
  serviceRequests: {
    list: 'AMC',
    get: 'AMC',
    create: 'AM',
    review: 'AM',
    approve: 'AM',
    reject: 'AM',
    plan: 'AM',
    complete: 'AM',
    note: 'AM',
    mine: 'P',
    myOne: 'P',
    askMine: 'P',
    withdrawMine: 'P',
  },
  messages: {
    threads: 'AMC',
    unread: 'AMC',
    thread: 'AMC',
    start: 'AMC',
    reply: 'AMC',
    markRead: 'AMC',
    assign: 'AMC',
    setStatus: 'AMC',
    answerers: 'AMC',
    canned: 'AMC',
    saveCanned: 'AMC',
    deleteCanned: 'AMC',
    calls: 'AMTC',
    logCall: 'AMC',
    mine: 'P',
    myThread: 'P',
    write: 'P',
    replyMine: 'P',
    markMineRead: 'P',
  },
  announcements: {
    list: 'AMTC',
    get: 'AMTC',
    create: 'AM',
    edit: 'AM',
    withdraw: 'AM',
    mine: 'P',
  },
  reports: {
    dashboard: 'AMTC',
    myDashboard: 'P',
    faults: 'AM',
    maintenance: 'AM',
    performance: 'AM',
    chartData: 'AM',
    csv: 'AM',
    pdf: 'AM',
  },
}

const all = Object.entries(endpoints).flatMap(([module, verbs]) =>
  Object.entries(verbs as Record<string, Endpoint>).map(([verb, e]) => ({ module, verb, e })),
)

test('the matrix names every endpoint there is, and no other', () => {
  const named = Object.entries(MAY).flatMap(([module, verbs]) => Object.keys(verbs).map((verb) => `${module}.${verb}`))
  expect(named.sort()).toEqual(all.map(({ module, verb }) => `${module}.${verb}`).sort())
})

describe.each(Object.entries(PEOPLE) as [Letter, string][])('%s: %s', (letter, person) => {
  test('is let in exactly where the matrix says so', async () => {
    const someone = await enter(letter, person)
    const wrong: string[] = []
    for (const { module, verb, e } of all) {
      // An unknown field makes every call that is let in fail with 422, so that nothing is changed by trying.
      const { statusCode } = await someone.send(e, { ...placesIn(e), nonsense: true })
      const expected = MAY[module]?.[verb]?.includes(letter) ? 422 : letter === 'N' ? 401 : 403
      if (statusCode !== expected) wrong.push(`${module}.${verb}: ${statusCode} instead of ${expected}`)
    }
    expect(wrong).toEqual([])
  })
})

const placesIn = ({ path }: Endpoint) =>
  Object.fromEntries([...path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, 'x']))

async function enter(letter: Letter, person: string) {
  if (letter === 'N') return browser()
  const org = await newOrg()
  if (letter !== 'P') return org.as(person)
  const { id } = await org.as('admin').call(customers.create, aCustomer())
  return org.asCustomer(id).browser()
}
