import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Area } from '@mtambo/contract'
import { invalid } from '#core/errors.ts'
import { wordsOf } from '#core/search.ts'

/** Digits padded so that numbers sort as numbers: KP-2026-9999 before KP-2026-10000. */
export const sortableNumber = (number: string) => number.replace(/\d+/g, (digits) => digits.padStart(10, '0'))

/** The forms in which people type a number: +254712345678, 254712345678, 0712345678, 712345678. */
function phoneWords(phone: string) {
  const parsed = parsePhoneNumberFromString(phone)
  return parsed ? [digitsOf(phone), digitsOf(parsed.formatNational()), parsed.nationalNumber] : [digitsOf(phone)]
}

type Findable = { accountNumber: string; firstName: string; lastName: string; phone: string; idNumber: string }

/** What a customer is found by. The digits of the numbers alone too: people leave the letters out. */
export const wordsOfCustomer = ({ accountNumber, firstName, lastName, phone, idNumber }: Findable) =>
  wordsOf(
    accountNumber,
    digitsOf(accountNumber),
    firstName,
    lastName,
    idNumber,
    digitsOf(idNumber),
    ...phoneWords(phone),
  )

export const digitsOf = (text: string) => text.replace(/\D/g, '')

/** What was typed, as it is looked for: digits with blanks, dashes or brackets in between are one number. `undefined`: nothing to go by. */
export function wanted(typed = ''): string | undefined {
  const text = /^\s*\+?[\d\s()-]+$/.test(typed) ? digitsOf(typed) : typed
  return wordsOf(text).length > 0 ? text : undefined
}

/** ID numbers are compared in capitals: a passport typed as `a1234567` is the same passport. */
export const sameId = (idNumber: string) => idNumber.toUpperCase()

/** The area as the organisation spells it; a place it does not list is kept as typed. */
export const spellArea = (areas: Area[], typed: string) =>
  areas.find(({ name }) => name.toLowerCase() === typed.toLowerCase())?.name ?? typed

/** Whoever wants e-mails must have an address. */
export function assertReachable({
  preferredContact,
  email,
}: {
  preferredContact?: string | undefined
  email?: string | null | undefined
}) {
  if (preferredContact === 'email' && !email)
    throw invalid({ email: 'Give an e-mail address, or choose SMS as the way to be told.' })
}
