import { expect, test } from 'vitest'
import { contrast, isReadable, shadesOf, wearAccent } from './accent.ts'

const COLOURS = ['#0f6766', '#000000', '#0b1119', '#8a2be2', '#b42318', '#1d4ed8', '#767676']

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
])('%s on %s has a contrast of %d', (one, other, ratio) => expect(contrast(one, other)).toBeCloseTo(ratio, 2))

test('white cannot be read on yellow', () => expect(isReadable('#facc15')).toBe(false))

test.each(COLOURS)('%s is readable by day and by night, in all that is made of it', (accent) => {
  const shades = shadesOf(accent)
  const shade = (n: number) => shades[n] ?? ''
  for (const colour of shades) expect(colour).toMatch(/^#[0-9a-f]{6}$/)
  for (const filled of [6, 7, 8]) expect(contrast(shade(filled), '#ffffff')).toBeGreaterThanOrEqual(4.5)
  // Words in the dark; words on their own light ground by day.
  expect(contrast(shade(4), '#18212d')).toBeGreaterThanOrEqual(4.5)
  expect(contrast(shade(9), shade(1))).toBeGreaterThanOrEqual(4.5)
})

test('a colour is put on, and taken off again', () => {
  const page = document.createElement('div')
  wearAccent('#8a2be2', page)
  expect(page.style.getPropertyValue('--mantine-color-teal-7')).toBe('#8a2be2')
  expect(page.dataset['accent']).toBe('#8a2be2')
  wearAccent(null, page)
  expect(page.style.length).toBe(0)
  expect(page.dataset['accent']).toBeUndefined()
})
