const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string) {
  const made =
    formats.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'code' })
  formats.set(currency, made)
  return made
}

/** How many digits stand behind the point: two for shillings, none for the yen. A currency that nobody knows has two. */
export const decimalsOf = (currency: string) => formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2

/** Minor units as people write them: `KES 1,250.50`. */
export const moneyText = (minor: number, currency: string) =>
  formatOf(currency)
    .format(minor / 10 ** decimalsOf(currency))
    .replaceAll('\u00a0', ' ')

/** Minor units as a table has them: `1250.50`. */
export const amountText = (minor: number, currency: string) =>
  (minor / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency))
