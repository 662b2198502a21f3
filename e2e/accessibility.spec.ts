import { AxeBuilder } from '@axe-core/playwright'
import { desk, expect, smallPhone, test, type Page } from './people.ts'
import { PLACES, type Place } from './places.ts'

/** On every page, in both sizes: nothing for axe to find, nothing that must be pushed sideways. */
const SCREENS = [desk, smallPhone]

/** So many pages are looked at in one window: the next ones have at hand what the first has loaded. */
const AT_ONCE = 9

// A recording of every page costs more than the checks.
test.use({ trace: 'off' })

const people = Map.groupBy(Object.entries(PLACES), ([, { who }]) => who)
for (const [who, places] of people) {
  for (let from = 0; from < places.length; from += AT_ONCE) {
    const some = places.slice(from, from + AT_ONCE)
    test(`nothing stands in anybody’s way: ${some[0]?.[0]} to ${some.at(-1)?.[0]}`, async ({ open, visit }) => {
      test.slow()
      const page = who ? await open(who, desk) : await visit(desk)
      for (const [name, place] of some) await test.step(name, () => look(page, name, place))
    })
  }
}

async function look(page: Page, name: string, { path, title, prepare }: Place) {
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.goto(typeof path === 'string' ? path : await path(page))
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await prepare?.(page)
  for (const screen of SCREENS) {
    await page.setViewportSize(screen)
    await settled(page)
    expect.soft(await findings(page), `${name}, ${screen.width} px`).toEqual([])
    expect.soft(await overflow(page), `${name}, sideways at ${screen.width} px`).toEqual([])
  }
  // In the dark only the colours are others, and they are the same in both sizes.
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  expect.soft(await findings(page, COLOURS), `${name}, dark`).toEqual([])
}

/** What a new size, a dialog or other colours set moving has come to rest: where one thing has, what is inside it may begin. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    const moving = () => document.getAnimations().filter((one) => one instanceof CSSTransition)
    for (await drawn(); moving().length > 0; await drawn())
      await Promise.allSettled(moving().map((one) => one.finished))
  })

/** All that the colours decide: the rest is the same in the dark. */
const COLOURS = ['color-contrast', 'link-in-text-block']

/** Each as one line: the rule, and where it is broken. There are no frames, so axe need not look into them. */
async function findings(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
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
