import type { Area } from '@mtambo/contract'

/** Where nobody can say which area it is. */
const UNKNOWN = 'Unknown'

type Where = { areaCode?: string | undefined; county?: string | undefined; place: string }

/** The area of a report: its connection's, else its customer's, else the last area or town its place names. */
export const areaOf = (areas: Area[], { areaCode, county, place }: Where): string =>
  areas.find(({ code }) => code === areaCode)?.name ?? county ?? areaNamed(areas, place) ?? UNKNOWN

/** People write from small to large ("Moi Avenue, Nakuru"): of several names the last counts, of two there the longer. */
function areaNamed(areas: Area[], place: string) {
  const text = ` ${plain(place)} `
  let best: { area: string; end: number; length: number } | undefined
  for (const { name, towns } of areas) {
    for (const word of [name, ...towns].map(plain)) {
      const at = text.lastIndexOf(` ${word} `)
      const end = at + word.length
      if (at < 0 || word === '') continue
      if (!best || end > best.end || (end === best.end && word.length > best.length))
        best = { area: name, end, length: word.length }
    }
  }
  return best?.area
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
