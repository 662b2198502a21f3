/**
 * The short code on a label, as it is read aloud: six characters that cannot be taken for others (Crockford's base 32: no
 * I, L, O, U), and one that notices a wrong character or two neighbours that changed places.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 7
/** How many codes there are: six characters of thirty-two. */
export const ASSET_CODES = 32 ** (LENGTH - 1)

const valueOf = (character: string) => ALPHABET.indexOf(character)

/** Times two in the field of 32 elements (x⁵ + x² + 1): remainders would miss neighbours that changed places, this does not. */
const twice = (value: number) => (value & 16 ? (value << 1) ^ 0b100101 : value << 1)

/** What six characters weigh, each twice as much as the one after it. */
const weightOf = (characters: string) =>
  twice(Array.from(characters).reduce((sum, character) => twice(sum) ^ valueOf(character), 0))

/** The code of a number below `ASSET_CODES`. */
export function assetCodeOf(number: number): string {
  let rest = number
  let body = ''
  for (let i = 1; i < LENGTH; i++) {
    body = `${ALPHABET[rest % 32]}${body}`
    rest = Math.floor(rest / 32)
  }
  return `${body}${ALPHABET[weightOf(body)]}`
}

/** What people write for characters that there are not. */
const MEANT: Record<string, string> = { O: '0', I: '1', L: '1' }

/**
 * The code somebody typed, read out or scanned: in lower case, with blanks and dashes, or as the whole address. Nothing
 * when it cannot be one, so that a slip is noticed before anybody is sent to another machine.
 */
export function readAssetCode(typed: string): string | undefined {
  const [, inAddress] = /\/q\/([^/?#]+)/i.exec(typed) ?? []
  const plain = (inAddress ?? typed).toUpperCase().replace(/[\s.–-]/g, '')
  const code = plain.replace(/[OIL]/g, (character) => MEANT[character]!)
  if (code.length !== LENGTH || Array.from(code).some((character) => valueOf(character) < 0)) return undefined
  return weightOf(code.slice(0, -1)) === valueOf(code.at(-1)!) ? code : undefined
}

/** As it stands on the label and is read out: `ABC-D2E-7`. */
export const spokenAssetCode = (code: string) => `${code.slice(0, 3)}-${code.slice(3, 6)}-${code.slice(6)}`
