/** `7 May 2026`. */
export const spokenDay = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })

/** `2.5 kg`, `4 each`. */
export const quantityText = (quantity: number, unit: string | null) =>
  `${quantity.toLocaleString('en', { maximumFractionDigits: 3 })}${unit ? ` ${unit}` : ''}`
