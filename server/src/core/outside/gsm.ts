/** The GSM 03.38 alphabet: what an SMS carries in seven bits a character. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** These cost two. */
const EXTENDED = new Set('\f^{}\\[~]|€')

const WRITTEN_AS: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '•': '-',
  '→': '>',
  '\t': ' ',
}

const sizeOf = (character: string) => (BASIC.has(character) ? 1 : EXTENDED.has(character) ? 2 : undefined)

/** The text in that alphabet as far as it has a letter for it: one curly quote would more than halve the room. */
export const inGsm = (text: string) =>
  Array.from(text.normalize('NFC'), (character) => {
    if (sizeOf(character)) return character
    const plain = WRITTEN_AS[character] ?? character.normalize('NFD').replace(/\p{M}/gu, '')
    return Array.from(plain).every(sizeOf) ? plain : character
  }).join('')

export type Measure = { encoding: 'GSM' | 'UCS-2'; length: number; segments: number }

/** How long an SMS is, in the units it is charged by, and in how many parts it travels. */
export function measure(text: string): Measure {
  const sizes = Array.from(text, sizeOf)
  const gsm = sizes.every((size) => size !== undefined)
  const [alone, chained] = gsm ? [160, 153] : [70, 67]
  // Outside the alphabet a part holds UTF-16 units; a character of two units, or an escaped one, is not torn apart.
  const units = gsm ? sizes : Array.from(text, (character) => character.length)
  const length = units.reduce<number>((sum, unit) => sum + (unit ?? 0), 0)
  if (length <= alone) return { encoding: gsm ? 'GSM' : 'UCS-2', length, segments: length === 0 ? 0 : 1 }
  let segments = 1
  let filled = 0
  for (const unit of units) {
    const size = unit ?? 0
    if (filled + size > chained) {
      segments += 1
      filled = 0
    }
    filled += size
  }
  return { encoding: gsm ? 'GSM' : 'UCS-2', length, segments }
}

/** One part; three for text outside the alphabet, which gets little into one. */
const MOST = { GSM: 1, 'UCS-2': 3 }
const fits = (text: string) => {
  const { encoding, segments } = measure(text)
  return segments <= MOST[encoding]
}

/** The text and what must stand at its end, cut at a word, with dots, if it would be too long for an SMS. */
export function fitInto(text: string, tail = ''): string {
  if (fits(text + tail)) return text + tail
  const characters = Array.from(text)
  const cutAt = (end: number) => `${characters.slice(0, end).join('').trimEnd()}...${tail}`
  let [least, most] = [0, characters.length]
  while (least < most) {
    const end = Math.ceil((least + most) / 2)
    if (fits(cutAt(end))) least = end
    else most = end - 1
  }
  const wordEnd = characters.slice(0, least + 1).lastIndexOf(' ')
  return cutAt(wordEnd > least - 20 && wordEnd > 0 ? wordEnd : least)
}
