/** The part of the light a colour gives back (WCAG 2.2). */
function luminance(colour: string) {
  const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => {
    const share = part / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const parts = (colour: string) => [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16))

/** From 1, the same, to 21, black on white. */
export function contrast(one: string, other: string) {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const WHITE = '#ffffff'
const BLACK = '#000000'
/** The surface of a card in the dark. */
const NIGHT = '#18212d'
const READABLE = 4.5

/** White letters can be read on it. */
export const isReadable = (accent: string) => contrast(accent, WHITE) >= READABLE

/** `share` of the other colour in it. */
function mix(colour: string, other: string, share: number) {
  const second = parts(other)
  const mixed = parts(colour).map((part, i) => Math.round(part + ((second[i] ?? 0) - part) * share))
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** As text in the dark: made lighter until it can be read. */
function forNight(accent: string) {
  for (let share = 0.36; share < 1; share += 0.06) {
    const lighter = mix(accent, WHITE, share)
    if (contrast(lighter, NIGHT) >= READABLE) return lighter
  }
  return WHITE
}

/** Ten shades of one colour, as a theme has them: buttons are the seventh, words in the dark the fourth. */
export function shadesOf(accent: string): string[] {
  const fill = mix(accent, WHITE, 0.08)
  return [
    ...[0.93, 0.86, 0.7, 0.52].map((share) => mix(accent, WHITE, share)),
    forNight(accent),
    mix(accent, WHITE, 0.2),
    isReadable(fill) ? fill : accent,
    accent,
    mix(accent, BLACK, 0.16),
    mix(accent, BLACK, 0.4),
  ]
}

/** Gives the page the organisation's colour, or the product's own again. The sheets say what becomes of it. */
export function wearAccent(accent: string | null, { dataset, style }: HTMLElement = document.documentElement) {
  for (let shade = 0; shade < 10; shade++) style.removeProperty(`--mantine-color-teal-${shade}`)
  if (!accent) return void delete dataset['accent']
  for (const [shade, colour] of shadesOf(accent).entries()) style.setProperty(`--mantine-color-teal-${shade}`, colour)
  dataset['accent'] = accent
}
