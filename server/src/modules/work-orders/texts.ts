type Plan = { scheduledOn: string | null; scheduledTime: string | null }

/** `2026-01-31`, `09:30` → "31 January 2026 at 09:30". */
export const spokenDay = (day: string, time: string | null = null) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }) + (time ? ` at ${time.slice(0, 5)}` : '')

/** What became of a plan, for the history: "From 3 May 2026 to 7 May 2026 at 09:30". */
export function planText(before: Plan, after: Plan) {
  const to = after.scheduledOn ? spokenDay(after.scheduledOn, after.scheduledTime) : 'no day'
  return before.scheduledOn ? `From ${spokenDay(before.scheduledOn, before.scheduledTime)} to ${to}` : `For ${to}`
}
