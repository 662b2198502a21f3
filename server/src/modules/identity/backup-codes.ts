import { randomInt } from 'node:crypto'

// Without letters and digits that look alike on paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const part = (length: number) => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** Ten codes to write down, each good for one sign-in without the phone: `k7m2p-x9qd`. */
export const backupCodes = () => Array.from({ length: 10 }, () => `${part(5)}-${part(4)}`)

/** However it was typed. */
export const asBackupCode = (typed: string) => {
  const plain = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  return `${plain.slice(0, 5)}-${plain.slice(5)}`
}
