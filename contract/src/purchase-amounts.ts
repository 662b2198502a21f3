/** What lines and orders come to, in minor units. The screens show it while one types; the server decides by the same. */

const thousandths = (quantity: number) => BigInt(Math.round(quantity * 1000))

/** Half a cent counts as one. For amounts that are not below zero. */
const divided = (n: bigint, by: bigint) => (n + by / 2n) / by

/** Beyond this a number of JSON is no longer exact. */
const MOST = BigInt(Number.MAX_SAFE_INTEGER)

/** What so much costs, rounded to the minor unit; `undefined`: more than can be said exactly. */
export function costOf(quantity: number, unitCost: number): number | undefined {
  const cost = divided(thousandths(quantity) * BigInt(unitCost), 1000n)
  return cost > MOST ? undefined : Number(cost)
}

export type PricedLine = { quantity: number; unitPrice: number; taxRate: number }
export type LineAmount = { net: number; tax: number }

/** A line: the net rounded, and the tax of that rounded. */
export function lineAmount({ quantity, unitPrice, taxRate }: PricedLine): LineAmount | undefined {
  const net = costOf(quantity, unitPrice)
  if (net === undefined) return undefined
  const tax = divided(BigInt(net) * BigInt(Math.round(taxRate * 100)), 10_000n)
  return BigInt(net) + tax > MOST ? undefined : { net, tax: Number(tax) }
}

/** The whole order: the sum of its lines as they stand there, so that who adds up the paper gets the same. */
export function orderTotals(lines: LineAmount[]): (LineAmount & { total: number }) | undefined {
  const sum = (of: keyof LineAmount) => lines.reduce((all, line) => all + BigInt(line[of]), 0n)
  const [net, tax] = [sum('net'), sum('tax')]
  return net + tax > MOST ? undefined : { net: Number(net), tax: Number(tax), total: Number(net + tax) }
}
