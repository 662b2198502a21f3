import { z } from 'zod'

/** More than any store holds; with three places still exact in JSON. */
export const MOST_OF_ANYTHING = 9_999_999.999

const exact = (n: number) => Math.round(n * 1000) / 1000 === n
const number = z
  .number('Give a number')
  .max(MOST_OF_ANYTHING, 'This is more than any store holds')
  .refine(exact, 'At most three places after the point')

/** How much of something: a decimal with at most three places, `0.25`. The database and the rules never round it. */
export const Quantity = number.gt(0, 'Give a number above zero')
/** As it may also be: none of it. */
export const QuantityOrNone = number.min(0, 'This cannot be below zero')
/** More or less than before. */
export const QuantityChange = number
  .min(-MOST_OF_ANYTHING, 'This is more than any store holds')
  .refine((n) => n !== 0, 'Say how many more or fewer')

/** Money in the smallest unit of the organisation's currency: 1,250.50 KES is `125050`. */
export const Money = z
  .int('Give an amount')
  .min(0, 'An amount cannot be below zero')
  .max(1_000_000_000_000, 'This amount is too large')
