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
