import type { Request } from '@playwright/test'
import axe from 'axe-core'
import { desk, expect, smallPhone, test, type Page } from './people.ts'
import type { Place } from './place.ts'
import { PLACES } from './places.ts'

/** On every page: nothing for axe to find, nothing that must be pushed sideways. The second look is of a phone in the dark. */
const LOOKS = [
  { screen: desk, colorScheme: 'light' },
  { screen: smallPhone, colorScheme: 'dark' },
] as const

/** So many pages are looked at in one window: the next ones have at hand what the first has loaded. */
const AT_ONCE = 16

const people = Map.groupBy(Object.entries(PLACES), ([, { who }]) => who)
for (const [who, places] of people) {
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE)
    test(`nothing stands in anybody’s way: ${some[0]?.[0]} to ${some.at(-1)?.[0]}`, async ({ open, visit }) => {
      test.slow()
      const page = who ? await open(who, desk) : await visit(desk)
      const quiet = quietness(page)
      for (const [name, place] of some) await test.step(name, () => look(page, quiet, name, place))
    })
  }
}

async function look(page: Page, quiet: () => Promise<void>, name: string, { path, title, prepare }: Place) {
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await go(page, typeof path === 'string' ? path : await path(page), title)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  if (prepare) {
    await quiet()
    await prepare(page)
  }
  for (const { screen, colorScheme } of LOOKS) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(screen)
    await quiet()
    await settled(page)
    expect.soft(await findings(page), `${name}, ${screen.width} px, ${colorScheme}`).toEqual([])
    expect.soft(await overflow(page), `${name}, sideways at ${screen.width} px`).toEqual([])
  }
}

/** As a link goes there, within the app that is open: loading it anew for each page would take half of the time. */
async function go(page: Page, path: string, title: string | RegExp) {
  const app = (url: string) => new URL(url, 'http://here').pathname.split('/')[1]
  // Where the page before has such a title too, one could not tell when the new one has come.
  const mistakable = await page.getByRole('heading', { level: 1, name: title }).count()
  if (mistakable || app(page.url()) !== app(path)) return page.goto(path)
  return page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
}

/** Waits until nothing has been asked of the server for a moment, and nothing stands there in place of an answer. */
function quietness(page: Page) {
  const asked = new Set<Request>()
  page.on('request', (request) => void asked.add(request))
  page.on('requestfinished', (request) => void asked.delete(request))
  page.on('requestfailed', (request) => void asked.delete(request))
  return async () => {
    const skeletons = page.locator('.mantine-Skeleton-root, [aria-busy="true"]')
    // What a map has begun to draw may never be told to have arrived.
    const late = Date.now() + 3000
    for (let still = 0; still < 3 && Date.now() < late; still = asked.size === 0 ? still + 1 : 0)
      await page.waitForTimeout(30)
    asked.clear()
    await expect(skeletons).toHaveCount(0)
  }
}

/** What a new size, a dialog or other colours set moving has come to rest: where one thing has, what is inside it may begin. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const moving = () => document.getAnimations().filter((one) => one instanceof CSSTransition)
    for (await drawn(); moving().length > 0; await drawn())
      await Promise.allSettled(moving().map((one) => one.finished))
  })

/** Each as one line: the rule, and where it is broken. Axe stays in the window, and is not given anew to each page. */
async function findings(page: Page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    // To describe each element that passes would take most of the time.
    const found = await axe.run(document, { resultTypes: ['violations'], preload: false })
    return found.violations
  })
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
