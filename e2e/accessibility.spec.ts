import { AxeBuilder } from '@axe-core/playwright'
import { desk, expect, smallPhone, test, type Page } from './people.ts'
import { PLACES } from './places.ts'

/** On every page, in both sizes: nothing for axe to find, nothing that must be pushed sideways. */
const SCREENS = [desk, smallPhone]

// A recording of every page costs more than the checks; a picture of what failed is enough.
test.use({ trace: 'off' })

for (const [name, { who, path, title, prepare }] of Object.entries(PLACES)) {
  test(`${name}: nothing stands in anybody’s way`, async ({ open, visit }) => {
    const page = who ? await open(who, desk) : await visit(desk)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(typeof path === 'string' ? path : await path(page))
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await page.waitForLoadState('networkidle')
    await prepare?.(page)
    for (const screen of SCREENS) {
      await page.setViewportSize(screen)
      await settled(page)
      expect.soft(await findings(page), `${screen.width} px`).toEqual([])
      expect.soft(await overflow(page), `sideways at ${screen.width} px`).toEqual([])
    }
    // In the dark only the colours are others, and they are the same in both sizes.
    await page.emulateMedia({ colorScheme: 'dark' })
    await settled(page)
    expect.soft(await findings(page, COLOURS), 'dark').toEqual([])
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
