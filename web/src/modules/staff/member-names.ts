/** Grace Njeri Wambui → gwambui. Only what a username may be made of. */
export function usernameFrom(name: string) {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9\s]/g, '')
    .split(/\s+/)
    .filter(Boolean)
  if (words.length < 2) return words[0] ?? ''
  return `${words[0]?.charAt(0)}${words.at(-1)}`.slice(0, 50)
}

/** Nothing that looks like something else when it is read out or copied from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP = 4

/** `k7wd-m3xq-p9rt`: about 59 bits, and it must be changed when it is first used. */
export function firstPassword() {
  const letter = () => {
    // What lies above the last whole round of the alphabet would make its first letters more likely.
    for (;;) {
      const [value = 255] = crypto.getRandomValues(new Uint8Array(1))
      if (value < 256 - (256 % LETTERS.length)) return LETTERS.charAt(value % LETTERS.length)
    }
  }
  return Array.from({ length: GROUPS }, () => Array.from({ length: GROUP }, letter).join('')).join('-')
}
