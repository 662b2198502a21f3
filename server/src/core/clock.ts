let frozen: Date | undefined

/** The present. Tests may set it; nothing else may. */
export const now = () => frozen ?? new Date()

export const setClock = (moment: Date | undefined) => {
  frozen = moment
}

/** The calendar year in a time zone: 1 January begins in Nairobi three hours before it does in Greenwich. */
export const yearIn = (timeZone: string, moment: Date) =>
  Number(new Intl.DateTimeFormat('en', { timeZone, year: 'numeric' }).format(moment))

/** The moment at which a calendar day (`2026-01-31`) begins in a time zone. */
export function startOfDay(day: string, timeZone: string): Date {
  const guess = new Date(`${day}T00:00:00Z`)
  const shown = new Date(`${guess.toLocaleString('sv-SE', { timeZone }).replace(' ', 'T')}Z`)
  return new Date(guess.getTime() - (shown.getTime() - guess.getTime()))
}

/** The day after, as a calendar day. */
export const nextDay = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)

/** A moment as people of a time zone write it, `2026-01-31 14:05`. */
export const momentIn = (timeZone: string, moment: Date) =>
  moment.toLocaleString('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })

/** The calendar day of a moment where the organisation is, `2026-01-31`. */
export const dayIn = (timeZone: string, moment: Date) => moment.toLocaleDateString('sv-SE', { timeZone })

/** The moment at which the clocks of a time zone show `2026-01-31T14:05`; of an hour that is skipped, the one after it. */
export function momentAt(wall: string, timeZone: string): Date {
  const asked = Date.parse(`${wall}Z`)
  const off = (at: number) => Date.parse(`${momentIn(timeZone, new Date(at)).replace(' ', 'T')}Z`) - at
  // The second look is for a clock that was changed between the two.
  const near = asked - off(asked)
  return new Date(asked - off(near))
}
