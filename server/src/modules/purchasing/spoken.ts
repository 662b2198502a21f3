const formats = new Map<string, Intl.NumberFormat>()

/** Minor units as people write them, `KES 1,250.50`. A currency that nobody knows counts in hundredths. */
export function moneyText(minor: number, currency: string) {
  const format =
    formats.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  formats.set(currency, format)
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return format.format(minor / 10 ** digits).replaceAll('\u00a0', ' ')
}

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
