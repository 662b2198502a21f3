import { describe, expect, test } from 'vitest'
import { endpoints, type Endpoint } from '@mtambo/contract'
import { newOrg } from '#testing/index.ts'

/** The role matrix of a maintenance department, by hand: every endpoint of its modules, and who is let in. */
const PEOPLE = { A: 'admin', M: 'manager', T: 'technician', V: 'viewer' } as const

const MAY: Record<string, Record<string, string>> = {
  platform: { companies: '', onboard: '', company: '', suspend: '', askSupport: '', enterSupport: '' },
  support: { list: 'A', save: 'A', approve: 'A', decline: 'A', end: 'A' },
  // Who sees and adds is decided by what the files belong to (media.test.ts).
  media: {
    list: 'AMTV',
    attach: 'AMTV',
    caption: 'AMTV',
    remove: 'AMTV',
    usage: 'A',
  },
  assets: {
    list: 'AMTV',
    map: 'AMTV',
    get: 'AMTV',
    create: 'AM',
    edit: 'AM',
    move: 'AM',
    moveSeveral: 'AM',
    placeSeveral: 'AM',
    history: 'AMTV',
  },
  assetFields: {
    list: 'AMTV',
    save: 'A',
  },
  downtimes: {
    list: 'AMTV',
    add: 'AM',
    edit: 'AM',
    remove: 'AM',
  },
  locations: {
    list: 'AMTV',
    get: 'AMTV',
    create: 'AM',
    edit: 'AM',
    archive: 'AM',
    restore: 'AM',
  },
  workOrders: {
    list: 'AMTV',
    get: 'AMTV',
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
    links: 'AMTV',
    link: 'AM',
    unlink: 'AM',
    setParent: 'AM',
  },
  approvals: {
    request: 'AMT',
    editRequest: 'AMT',
    withdraw: 'AMT',
    waiting: 'AM',
    approve: 'AM',
    reject: 'AM',
    close: 'AM',
    assignMany: 'AM',
    moveMany: 'AM',
    cancelMany: 'AM',
  },
  // Who may write is decided by what is commented on: a viewer reads (comments.test.ts).
  comments: {
    list: 'AMTV',
    people: 'AMTV',
    add: 'AMTV',
    edit: 'AMTV',
    remove: 'AMTV',
  },
  checklists: {
    list: 'AMTV',
    get: 'AMTV',
    create: 'AM',
    edit: 'AM',
    setActive: 'AM',
    ofOrder: 'AMTV',
    addTo: 'AMT',
    removeFrom: 'AMT',
    fill: 'AMT',
    followUp: 'AMT',
  },
  workCosts: {
    get: 'AMTV',
    addLabour: 'AMT',
    editLabour: 'AMT',
    removeLabour: 'AMT',
    myTimer: 'AMT',
    startTimer: 'AMT',
    stopTimer: 'AMT',
    planPart: 'AMT',
    usePart: 'AMT',
    returnPart: 'AMT',
    removePart: 'AMT',
    addCost: 'AM',
    removeCost: 'AM',
    estimate: 'AM',
    rates: 'AM',
    setRate: 'AM',
  },
  completion: {
    get: 'AMTV',
    saveCodes: 'AMT',
    rules: 'A',
    saveRules: 'A',
    orderPaper: 'AMTV',
    logPaper: 'AMTV',
  },
  vendors: {
    list: 'AMTV',
    get: 'AMTV',
    create: 'AM',
    edit: 'AM',
    deactivate: 'AM',
    activate: 'AM',
  },
  purchaseRequests: {
    list: 'AMTV',
    get: 'AMTV',
    create: 'AMT',
    reorder: 'AMT',
    edit: 'AMT',
    approve: 'AM',
    reject: 'AM',
    cancel: 'AMT',
    toOrder: 'AMTV',
    settings: 'AMTV',
    saveSettings: 'A',
  },
  purchaseOrders: {
    list: 'AMTV',
    get: 'AMTV',
    create: 'AM',
    edit: 'AM',
    askApproval: 'AM',
    approve: 'AM',
    decline: 'AM',
    send: 'AM',
    cancel: 'AM',
    receive: 'AM',
    pdf: 'AMTV',
    spend: 'AMTV',
  },
  inventory: {
    list: 'AMTV',
    find: 'AMTV',
    get: 'AMTV',
    create: 'AM',
    edit: 'AM',
    setLevel: 'AM',
    stores: 'AMTV',
    createStore: 'AM',
    editStore: 'AM',
    partsOf: 'AMTV',
    usedOn: 'AMTV',
    savePart: 'AM',
    removePart: 'AM',
    settings: 'AMTV',
    saveSettings: 'A',
  },
  stock: {
    movements: 'AMTV',
    people: 'AM',
    reorder: 'AMTV',
    receive: 'AM',
    issue: 'AM',
    return: 'AM',
    transfer: 'AM',
    adjust: 'AM',
  },
  stockCounts: {
    list: 'AMTV',
    start: 'AM',
    get: 'AMTV',
    lines: 'AMTV',
    enter: 'AM',
    post: 'AM',
    cancel: 'AM',
  },
  readings: {
    meters: 'AMTV',
    meter: 'AMTV',
    addMeter: 'AM',
    editMeter: 'AM',
    list: 'AMTV',
    // Whoever works on it or keeps the register: asked for the single meter.
    record: 'AMTV',
    correct: 'AMTV',
  },
  plans: {
    list: 'AMTV',
    get: 'AMTV',
    create: 'AM',
    edit: 'AM',
    pause: 'AM',
    resume: 'AM',
    end: 'AM',
    assets: 'AMTV',
    addAssets: 'AM',
    removeAssets: 'AM',
    skip: 'AM',
    setDue: 'AM',
  },
  planJobs: {
    list: 'AMTV',
    months: 'AMTV',
    forecast: 'AMTV',
  },
  // Off in this kind of organisation: not even its administrator has them.
  customers: {
    list: '',
    create: '',
  },
  serviceRequests: {
    list: '',
  },
}

const named = Object.entries(MAY).flatMap(([module, verbs]) =>
  Object.entries(verbs).map(([verb, letters]) => ({ module, verb, letters })),
)
const endpointOf = (module: string, verb: string) =>
  (endpoints as Record<string, Record<string, Endpoint>>)[module]?.[verb]

describe.each(Object.entries(PEOPLE))('%s: %s', (letter, role) => {
  test('is let in exactly where the matrix says so', async () => {
    const someone = await (await newOrg('general')).as(role).browser()
    const wrong: string[] = []
    for (const { module, verb, letters } of named) {
      const e = endpointOf(module, verb)
      if (!e) {
        wrong.push(`${module}.${verb} does not exist`)
        continue
      }
      const places = Object.fromEntries([...e.path.matchAll(/:(\w+)/g)].map(([, name]) => [name!, 'x']))
      // An unknown field makes every call that is let in fail with 422, so that nothing is changed by trying.
      const { statusCode } = await someone.send(e, { ...places, nonsense: true })
      const expected = letters.includes(letter) ? 422 : 403
      if (statusCode !== expected) wrong.push(`${module}.${verb}: ${statusCode} instead of ${expected}`)
    }
    expect(wrong).toEqual([])
  })
})

test('the matrix names every endpoint of the modules it speaks of in full', () => {
  const whole = [
    'assets',
    'assetFields',
    'downtimes',
    'locations',
    'inventory',
    'stock',
    'stockCounts',
    'workOrders',
    'approvals',
    'comments',
    'checklists',
    'workCosts',
    'completion',
    'media',
    'readings',
    'plans',
    'planJobs',
    'vendors',
    'purchaseRequests',
    'purchaseOrders',
  ]
  const there = whole.flatMap((module) =>
    Object.keys((endpoints as Record<string, object>)[module] ?? {}).map((verb) => `${module}.${verb}`),
  )
  const here = new Set(named.map(({ module, verb }) => `${module}.${verb}`))
  expect(there.filter((name) => !here.has(name))).toEqual([])
})
