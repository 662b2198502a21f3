// Who is in front of the product, and how they get in front of it.
import { test as base, expect, type BrowserContext, type Locator, type Page } from '@playwright/test'
import { watch, type Watch } from './watch.ts'

export { expect }
export type { Locator, Page }

/** The screens people have. */
export const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }
export const smallPhone = { width: 360, height: 740 }

/** They come in at the door of the portal where they are customers of a `utility`, else at that of the console or their own. */
export type Person = { login: string; password: string; name: string; utility?: string; door?: string }
const staff = (login: string, name: string, password = 'password123'): Person => ({ login, name, password })
const customer = (login: string, name: string, utility: string): Person => ({
  login,
  name,
  password: 'customer123',
  utility,
})

/** The people of the demo. */
export const admin = staff('admin', 'System Administrator', 'admin123')
export const manager = staff('manager1', 'James Mwangi')
export const technician = staff('tech1', 'Peter Ochieng')
export const secondTechnician = staff('tech2', 'Mary Wanjiku')
export const agent = staff('cs_agent1', 'Sarah Kimani')
export const akinyi = customer('+254 722 100 001', 'Akinyi Odero', 'Kenya Power')
/** They work at another utility. */
export const stranger = staff('uhuru_manager', 'Josphat Mutua')
/** Changes the settings there: nobody else here looks at that utility's colours and words. */
export const strangeAdmin = staff('uhuru_admin', 'Rehema Mwangolo', 'admin123')

/** A company with machines. */
export const generalAdmin = staff('general_admin', 'Vivian Njuguna', 'admin123')
export const generalManager = staff('general_manager', 'Kennedy Okumu')
export const generalTechnician = staff('general_tech', 'Titus Kibet')
export const generalViewer = staff('general_viewer', 'Faith Muriithi')
/** Runs the installation, belongs to no company, and is greeted by the list of them. */
export const operator: Person = { ...staff('operator', 'Companies', 'operator123'), door: '/platform/' }

type Windows = {
  /** A window of their own, with nobody signed in. */
  visit: (screen?: typeof desk) => Promise<Page>
  /** A window of a person who is signed in already. */
  open: (who: Person, screen?: typeof desk) => Promise<Page>
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>

/** Signing in is slow by design, and limited: once per person is enough. */
const kept = new Map<string, State>()
const watches = new WeakMap<Page, Watch>()

/** What the server is expected to refuse in this window; anything else it refuses fails the test. */
export const mayBeRefused = (page: Page, ...answers: RegExp[]) => watches.get(page)?.allow(answers)

type More = Windows & { newWindow: (viewport?: typeof desk, storageState?: State) => Promise<Page> }

export const test = base.extend<More>({
  newWindow: async ({ browser }, hand) => {
    const pages: Page[] = []
    await hand(async (viewport = desk, storageState?) => {
      const context = await browser.newContext({ viewport, storageState })
      const page = await context.newPage()
      pages.push(page)
      watches.set(page, watch(page))
      return page
    })
    const problems = (await Promise.all(pages.map(async (page) => watches.get(page)?.problems()))).flat()
    for (const page of pages) await page.context().close()
    expect(problems, 'errors in the browser').toEqual([])
  },

  visit: async ({ newWindow }, hand) => hand((screen) => newWindow(screen)),

  open: async ({ newWindow }, hand) => {
    await hand(async (who, screen) => {
      const state = kept.get(who.login)
      const page = await newWindow(screen, state)
      if (!state) {
        await enter(page, who)
        kept.set(who.login, await page.context().storageState())
      }
      return page
    })
  },
})

/** Signs in at the person's own door. */
async function enter(page: Page, who: Person) {
  await page.goto(who.door ?? (who.utility ? '/portal/sign-in' : '/console/sign-in'))
  await (who.utility ? signInCustomer(page, who) : signInStaff(page, who))
  const [firstName = ''] = who.name.split(' ')
  await expect(page.getByRole('heading', { level: 1, name: firstName })).toBeVisible()
}

/** Signs in as staff through the form that is shown. */
export async function signInStaff(page: Page, { login, password }: Pick<Person, 'login' | 'password'>) {
  await page.getByLabel('Username or e-mail').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Signs in to the portal through the form that is shown. */
export async function signInCustomer(page: Page, { utility = '', login, password }: Person) {
  await page.getByLabel('Your utility').selectOption(utility)
  await page.getByLabel('Account number, e-mail or phone').fill(login)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

/** Waits until the console hears of what others do. */
export const isLive = (page: Page) => expect(page.getByRole('status', { name: /^Live/ })).toBeAttached()

/** Goes to a page of the console and waits until it shows its title. */
export async function goTo(page: Page, path: string, title: string | RegExp) {
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Chooses from one of the console's lists, on the page or in a part of it, by typing where that is how it works. */
export async function choose(at: Page | Locator, label: string | RegExp, option: string | RegExp, typed?: string) {
  const box = at.getByRole('combobox', { name: label })
  await box.click()
  if (typed) await box.fill(typed)
  // The choices lie above the whole page.
  await box.page().getByRole('option', { name: option }).click()
}

/** How many unread notices the bell shows. */
export async function bell(page: Page) {
  const name = await page.getByRole('button', { name: /^Notifications/ }).getAttribute('aria-label')
  return Number(/\d+/.exec(name ?? '')?.[0] ?? 0)
}

/** Counts how often a window is loaded anew from now on. */
export function countLoads(page: Page) {
  let loads = 0
  page.on('load', () => loads++)
  return () => loads
}

/** Adds a photo with the button of this name; the page shows it when it has arrived. */
export async function addPhoto(page: Page, button: string) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: button }).click()
  await (await chooser).setFiles(await takePhoto(page))
}

/** Waits until a picture is really there, and not only its frame. */
export const isDrawn = (picture: Locator) =>
  expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

/** What a test needs to be there and is not about, by way of the API, as the person of this window. */
export async function tell<T>(page: Page, path: string, data: object) {
  const answer = await page.request.post(`/api/${path}`, { headers: { 'x-mtambo': '1' }, data })
  expect(answer.status(), await answer.text()).toBe(200)
  return (await answer.json()) as T
}

/** Words that stand nowhere else, so that a test finds its own things also on its second run. */
export const ours = (words: string) => `${words} (${Date.now().toString(36)})`

/** A day from now as its date fields have it, where the utility is. */
export const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Africa/Nairobi' })

/** What a phone's camera gives: a JPEG, made in the page itself. */
export async function takePhoto(page: Page) {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 800
    canvas.height = 600
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('This browser cannot draw')
    pen.fillStyle = '#345'
    pen.fillRect(0, 0, 800, 600)
    pen.fillStyle = '#fc3'
    pen.fillRect(380, 80, 40, 520)
    return canvas.toDataURL('image/jpeg').split(',')[1] ?? ''
  })
  return { name: 'pole.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(base64, 'base64') }
}
