import { CALENDAR_COLOURS } from '@mtambo/contract'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const sheet = readFileSync(join(import.meta.dirname, 'calendar.module.css'), 'utf8')

/** `color-mix(in srgb, var(--hue) 22%, #ffffff)`, as a browser mixes it. */
const MIX = /color-mix\(in srgb, var\(--hue\) (\d+)%, (#[0-9a-f]{6})\)/g
const [ground, text, darkGround, darkText] = [...sheet.matchAll(MIX)].map(([, share, other]) => ({
  share: Number(share) / 100,
  other: other ?? '',
}))

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
const mixed = (hue: string, { share, other }: { share: number; other: string } = { share: 0, other: '#000000' }) =>
  channels(hue).map((value, i) => value * share + (channels(other)[i] ?? 0) * (1 - share))

function luminance(rgb: number[]) {
  const [r = 0, g = 0, b = 0] = rgb.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: number[], b: number[]) {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

test.each(Object.entries(CALENDAR_COLOURS))('%s can be read on its tint, in light and in dark', (_, { colour }) => {
  expect(contrast(mixed(colour, ground), mixed(colour, text))).toBeGreaterThan(4.5)
  expect(contrast(mixed(colour, darkGround), mixed(colour, darkText))).toBeGreaterThan(4.5)
})
