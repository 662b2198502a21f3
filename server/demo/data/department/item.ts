import type { ItemKind } from '@mtambo/contract'

/** What lies in the stores when the half year begins. Money in whole shillings. */
export type DemoItem = {
  code: string
  name: string
  category: string
  kind: ItemKind
  unit: string
  cost: number
  min: number
  max: number
  onHand: number
  bin: string
  /** Code of the vendor it is bought from. */
  vendor: string
  /** A few of the fast movers also lie at the depot, or ride in the van. */
  also: 'depot' | 'van' | null
}

type Row = [code: string, name: string, unit: string, cost: number, min: number, max: number, onHand: number]
type Shelf = { category: string; kind?: ItemKind; vendor: string; rack: string; also?: string[]; van?: string[] }

export const shelf = ({ category, kind = 'part', vendor, rack, also = [], van = [] }: Shelf, rows: Row[]): DemoItem[] =>
  rows.map(([code, name, unit, cost, min, max, onHand], i) => ({
    code,
    name,
    category,
    kind,
    unit,
    cost,
    min,
    max,
    onHand,
    bin: `${rack}-${String(Math.floor(i / 6) + 1).padStart(2, '0')}-${(i % 6) + 1}`,
    vendor,
    also: also.includes(code) ? 'depot' : van.includes(code) ? 'van' : null,
  }))
