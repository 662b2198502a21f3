import { AxeBuilder } from '@axe-core/playwright'
import { admin, akinyi, desk, expect, manager, smallPhone, technician, test, type Page, type Person } from './people.ts'

/** Every page in every size and colour: nothing for axe to find, nothing that must be pushed sideways. */
const SCREENS = [desk, smallPhone]

type Place = {
  who?: Person
  path: string | ((page: Page) => Promise<string>)
  title: string | RegExp
  prepare?: (page: Page) => Promise<void>
}

const first =
  (list: string, rest = '') =>
  async ({ request }: Page) => {
    const { items } = (await (await request.get(`/api/${list}`)).json()) as { items: { id: string }[] }
    return items[0]?.id + rest
  }
const at = (base: string, list: string, rest?: string) => async (page: Page) => base + (await first(list, rest)(page))

const PLACES: Record<string, Place> = {
  'the landing page': { path: '/', title: /Report a fault/ },
  'portal, sign in': { path: '/portal/', title: 'Sign in' },
  'portal, register': { path: '/portal/register', title: 'Open your portal login' },
  'portal, home': { who: akinyi, path: '/portal/', title: 'Hello, Akinyi' },
  'portal, my faults': { who: akinyi, path: '/portal/cases', title: 'My faults' },
  'portal, one fault': { who: akinyi, path: at('/portal/cases/', 'my/cases'), title: /./ },
  'portal, report: connection': { who: akinyi, path: '/portal/report', title: 'Which connection is it about?' },
  'portal, report: what': { who: akinyi, path: '/portal/report?step=2', title: 'What is wrong?' },
  'portal, report: how bad': { who: akinyi, path: '/portal/report?step=3', title: 'How bad is it?' },
  'portal, report: words and photos': { who: akinyi, path: '/portal/report?step=4', title: 'What happened?' },
  'portal, report: place': { who: akinyi, path: '/portal/report?step=5', title: 'Where is it?' },
  'portal, report: check': { who: akinyi, path: '/portal/report?step=6', title: 'Is this right?' },
  'portal, my connections': { who: akinyi, path: '/portal/connections', title: 'My connections' },
  'portal, one connection': { who: akinyi, path: at('/portal/connections/', 'my/connections'), title: /^MTR-/ },
  'portal, notices': { who: akinyi, path: '/portal/notices', title: 'Notices' },
  'portal, more': { who: akinyi, path: '/portal/more', title: 'More' },
  'portal, my accounts': { who: akinyi, path: '/portal/accounts', title: 'My accounts' },
  'portal, add an account': { who: akinyi, path: '/portal/accounts/add', title: 'Add an account' },
  'portal, announcements': { who: akinyi, path: '/portal/announcements', title: 'Announcements' },
  'portal, profile': { who: akinyi, path: '/portal/profile', title: 'Profile' },
  'portal, messages': { who: akinyi, path: '/portal/profile/messages', title: 'Which messages I get' },
  'portal, password': { who: akinyi, path: '/portal/profile/password', title: 'Change password' },
  'portal, devices': { who: akinyi, path: '/portal/profile/devices', title: 'Where I am signed in' },
  'console, sign in': { path: '/console/', title: 'Sign in' },
  'console, ask for an account': { path: '/console/register', title: 'Ask for a staff account' },
  'console, forgotten password': { path: '/console/forgotten', title: 'Forgotten password' },
  'console, dashboard': { who: manager, path: '/console/', title: /James/ },
  'console, faults': { who: manager, path: '/console/cases', title: 'Faults' },
  'console, one fault': { who: manager, path: at('/console/cases/', 'cases?status=in_progress'), title: /./ },
  'console, one resolved fault': { who: manager, path: at('/console/cases/', 'cases?status=resolved'), title: /./ },
  'console, report a fault': { who: manager, path: '/console/cases/new', title: /^Report (a )?fault/ },
  'console, a form with errors': {
    who: manager,
    path: '/console/customers/new',
    title: 'New customer',
    prepare: (page) => page.getByRole('button', { name: 'Add customer' }).click(),
  },
  'console, customers': { who: manager, path: '/console/customers', title: 'Customers' },
  'console, one customer': { who: manager, path: at('/console/customers/', 'customers?q=akinyi'), title: /Akinyi/ },
  'console, edit a customer': {
    who: manager,
    path: at('/console/customers/', 'customers?q=akinyi', '/edit'),
    title: /./,
  },
  'console, announcements': { who: manager, path: '/console/announcements', title: 'Announcements' },
  'console, one announcement': { who: manager, path: at('/console/announcements/', 'announcements'), title: /./ },
  'console, new announcement': { who: manager, path: '/console/announcements/new', title: 'New announcement' },
  'console, connections': { who: manager, path: '/console/connections', title: 'Connections' },
  'console, one connection': { who: manager, path: at('/console/connections/', 'connections'), title: /^MTR-/ },
  'console, new connection': { who: manager, path: '/console/connections/new', title: 'New connection' },
  'console, maintenance': { who: manager, path: '/console/work-orders', title: 'Maintenance' },
  'console, my work': { who: technician, path: '/console/my-work', title: 'My work' },
  'console, one work order': {
    who: technician,
    path: at('/console/work-orders/', 'work-orders?mine=yes&status=pending'),
    title: /./,
  },
  'console, completing work': {
    who: technician,
    path: at('/console/work-orders/', 'work-orders?mine=yes&status=pending'),
    title: /./,
    prepare: (page) => page.getByRole('button', { name: 'Complete…' }).click(),
  },
  'console, notices': { who: manager, path: '/console/notices', title: 'Notifications' },
  'console, notification settings': { who: manager, path: '/console/notices/settings', title: /./ },
  'console, profile': { who: manager, path: '/console/profile', title: 'Profile' },
  'console, security': { who: manager, path: '/console/security', title: /security/i },
  'console, staff': { who: admin, path: '/console/staff', title: 'Staff' },
  'console, outbox': { who: admin, path: '/console/outbox', title: 'Outbox' },
}

// A recording of every page costs more than the checks; a picture of what failed is enough.
test.use({ trace: 'off' })

for (const [name, { who, path, title, prepare }] of Object.entries(PLACES)) {
  test(`${name}: nothing stands in anybody’s way`, async ({ open, visit }) => {
    const page = who ? await open(who, desk) : await visit(desk)
    const address = typeof path === 'string' ? path : await path(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize(desk)
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await page.waitForLoadState('networkidle')
      await prepare?.(page)
      for (const screen of SCREENS) {
        await page.setViewportSize(screen)
        await settled(page)
        const rules = colorScheme === 'dark' ? COLOURS : undefined
        expect.soft(await findings(page, rules), `${screen.width} px, ${colorScheme}`).toEqual([])
        expect.soft(await overflow(page), `sideways at ${screen.width} px`).toEqual([])
      }
    }
  })
}

/** What a new size or a dialog sets moving has come to rest. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const moving = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(moving.map((one) => one.finished))
  })

/** All that the colours decide: the rest is the same in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** Each as one line: the rule, and where it is broken. There are no frames, so axe need not look into them. */
async function findings(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`),
  )
}

/** What stands out at the right, if the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    )
    return [`${scrollWidth} px in ${clientWidth} px`, ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))]
  })
