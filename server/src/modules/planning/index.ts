/** How much an organisation works on a day, and who is away on it. */
export { awayOn, daysFrom, openMinutes, USUAL_HOURS } from './rules.ts'
