import { useMe } from './session.ts'

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(currency: string) {
  const made = formats.get(currency) ?? new Intl.NumberFormat('en', { style: 'currency', currency })
  formats.set(currency, made)
  return made
}

/** How many digits stand behind the point: two for shillings, none for the yen. */
export const decimalsOf = (currency: string) => formatOf(currency).resolvedOptions().maximumFractionDigits ?? 2

/** 1250000 KES → KES 12,500.00. Amounts are kept in the smallest unit of their currency. */
export const formatMoney = (minor: number, currency: string) =>
  formatOf(currency).format(minor / 10 ** decimalsOf(currency))

/** Amounts in the organisation's own currency. */
export function useMoney() {
  const { currency } = useMe().organisation
  return (minor: number) => formatMoney(minor, currency)
}
