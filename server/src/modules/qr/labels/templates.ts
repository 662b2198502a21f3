import type { LabelTemplate } from '@mtambo/contract'

/** All measures are millimetres. */
export type Sheet = {
  page: { width: number; height: number }
  label: { width: number; height: number }
  columns: number
  rows: number
  /** The upper left corner of the first label. */
  from: { x: number; y: number }
}

const A4 = { width: 210, height: 297 }

/** Sheets without gaps, in the middle of the page, as they are sold under these counts. */
const sheet = (columns: number, rows: number, width: number, height: number): Sheet => ({
  page: A4,
  label: { width, height },
  columns,
  rows,
  from: { x: (A4.width - columns * width) / 2, y: (A4.height - rows * height) / 2 },
})

const roll = (width: number, height: number): Sheet => ({
  page: { width, height },
  label: { width, height },
  columns: 1,
  rows: 1,
  from: { x: 0, y: 0 },
})

export const SHEETS: Record<LabelTemplate, Sheet> = {
  'a4-24': sheet(3, 8, 70, 37),
  'a4-14': sheet(2, 7, 105, 42.3),
  'a4-40': sheet(4, 10, 52.5, 29.7),
  'roll-62x29': roll(62, 29),
  'roll-50x25': roll(50, 25),
}

/** Where the labels of a page stand, in the order in which they are printed. */
export const placesOf = ({ columns, rows, from, label }: Sheet) =>
  Array.from({ length: columns * rows }, (_, i) => ({
    x: from.x + (i % columns) * label.width,
    y: from.y + Math.floor(i / columns) * label.height,
  }))

export const perPage = ({ columns, rows }: Sheet) => columns * rows

/** How many pages so many labels fill when the first page was begun before. */
export const pagesFor = (sheet: Sheet, labels: number, start: number) =>
  Math.ceil((labels + start - 1) / perPage(sheet))
