/** `2.5 kg`, `4 each`. */
export const formatQuantity = (quantity: number, unit?: string | null) =>
  quantity.toLocaleString('en', { maximumFractionDigits: 3 }) + (unit ? ` ${unit}` : '')
